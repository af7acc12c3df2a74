import { describe, expect, it } from 'vitest';
import { pointsAround } from '../../src/language/pointing.js';

describe('a question about what stands around it', () => {
  it.each([
    'Why this matters',
    "What's wrong with this code?",
    'What is the difference between these?',
    'What will this print?',
    'Explain the output',
    '这段代码输出什么？',
    '以下程序的执行结果是什么',
    '它们有什么不同？',
    '這段代碼有什麼問題？',
  ])('is %s', question => {
    expect(pointsAround(question)).toBe(true);
  });

  it.each([
    'What is this in JavaScript?',
    'What does volatile do?',
    'Why is it called a heap?',
    'How does Redis work?',
    'Why?',
    '这个锁有什么问题？',
    '进程和线程有什么区别？',
    '怎么优化 SQL？',
  ])('is not %s', question => {
    expect(pointsAround(question)).toBe(false);
  });

  it('is short', () => {
    expect(pointsAround(`${'这个'.repeat(30)}是什么`)).toBe(false);
  });
});
