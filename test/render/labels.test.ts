import { describe, expect, it } from 'vitest';
import { quizWords } from '../../src/artifacts/quiz/words.js';
import { wordsFor } from '../../src/artifacts/sheet/html/words.js';
import { labelsFor } from '../../src/render/labels.js';

/** Characters that only Simplified Chinese writes, of those that our words need. */
const simplified = /[图缺频记这题张卡脚说录来个错误发现写请里组顺显开项单轮头搜页存标签选择]/gu;
const shared = new Set('缺卡里存搜來'.split(''));

function textsIn(words: object): string {
  return JSON.stringify(
    Object.values(words).map((one: unknown) => (typeof one === 'function' ? one.call(words, ['a', 'b'], 'x') : one)),
  );
}

describe('the words on cards, sheet and quiz', () => {
  it.each(['zh-TW', 'zh-Hant', 'zh-HK', 'zh-hant-TW'])('are Traditional for %s', tag => {
    for (const words of [labelsFor(tag), wordsFor(tag), quizWords(tag)]) {
      expect(textsIn(words)).toMatch(/[圖題學]/u);
      expect([...(textsIn(words).match(simplified) ?? [])].filter(one => !shared.has(one))).toEqual([]);
    }
  });

  it.each(['zh', 'zh-CN', 'zh-Hans', 'zh-SG'])('are Simplified for %s', tag => {
    for (const words of [labelsFor(tag), wordsFor(tag), quizWords(tag)]) {
      expect(textsIn(words)).toMatch(simplified);
      expect(textsIn(words)).not.toMatch(/[圖題學]/u);
    }
  });
});
