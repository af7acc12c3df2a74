import { expect, it } from 'vitest';
import { hasAnswerLabel } from '../../src/questions/text/answer-labels.js';
import { isAnswerName } from '../../src/questions/text/answer-names.js';
import { hasAskingLabel } from '../../src/questions/text/labels.js';
import { isAspect, isStatement, partOf } from '../../src/questions/text/parts.js';
import { namesChecks, namesQuestions } from '../../src/questions/text/question-names.js';
import { isKeyPoints } from '../../src/questions/text/section-names.js';

it('knows names in traditional characters', () => {
  expect(['題目描述', '範例', '解題思路', '程式碼', '時間複雜度'].map(partOf)).toEqual([
    'asked',
    'asked',
    'answering',
    'answering',
    'answering',
  ]);
  expect(['優缺點', '適用場景', '特點'].every(isAspect)).toBe(true);
  expect([namesQuestions('常見面試題'), isAnswerName('參考答案'), isKeyPoints('延伸閱讀')]).toEqual([true, true, true]);
});

it('knows Japanese names that have some of these characters', () => {
  expect([namesQuestions('頻出質問'), isAnswerName('模範解答'), isAspect('構造'), partOf('問題')]).toEqual([
    true,
    true,
    true,
    'asked',
  ]);
});

it('takes a link to a problem for no part of its front', () => {
  expect(['题目链接', 'Problem link'].map(partOf)).toEqual([undefined, undefined]);
});

it('knows parts of a problem by one of two names', () => {
  const names = ['解题思路 | How I see it', 'How I see it / 代码', '复杂度 Complexity', 'Code 代码'];
  expect(names.map(partOf)).toEqual(['answering', 'answering', 'answering', 'answering']);
  expect(['缓存 Code', 'Redis 代码', '代码 Redis', 'Redis 原理'].map(partOf)).toEqual(Array(4).fill(undefined));
  expect(['优点 | What is good', 'What is bad / 缺点'].every(isAspect)).toBe(true);
  expect([isStatement('题目说明 | Problem Description'), isStatement('题目描述 Description')]).toEqual([true, true]);
});

it('knows labels behind a picture, but not what may be wrong and how to mend it', () => {
  expect(['🔴 Interview Question: Why?', '❓ Q2: Why', '🎯 面试题：栈'].every(hasAskingLabel)).toBe(true);
  expect(['⚠️ 问题：锁没有释放', '🔴 Problem: locks'].some(hasAskingLabel)).toBe(false);
  expect(['✅ Answer: by a key', '✅ 参考答案：用键'].every(hasAnswerLabel)).toBe(true);
  expect(['💡 Solution: by a key', '💡 思路：用键'].some(hasAnswerLabel)).toBe(false);
});

it('knows what readers recall without looking, but not the measure', () => {
  expect(['Active recall test', '8. Recall quiz', 'Active recall questions'].every(namesChecks)).toBe(true);
  expect(['Precision and recall', 'Recall', 'Recall testing'].some(namesChecks)).toBe(false);
});
