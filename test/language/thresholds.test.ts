import { describe, expect, it } from 'vitest';
import { isGenericCore } from '../../src/language/generic.js';
import { langOf } from '../../src/language/lang.js';
import { nearDuplicates } from '../../src/language/near-duplicates.js';
import { runsOf } from '../../src/language/runs.js';

it('compares texts by runs of four tokens', () => {
  const text = Array.from({ length: 23 }, (_, at) => `w${at}`);
  // One token of another text changes four of its twenty runs, so that 16 of 24 are shared.
  const other = text.with(11, 'x');
  const isAlike = (least: number) => nearDuplicates([text, other].map(runsOf), least).size === 1;
  expect([isAlike(16 / 24 + 0.01), isAlike(16 / 24 - 0.01)]).toEqual([false, true]);
});

describe('the language of a text', () => {
  const mixed = (letters: string) => langOf(letters + 'x'.repeat(100 - letters.length));

  it.each([
    ['あ', 5, 'en'],
    ['あ', 6, 'ja'],
    ['가', 10, 'en'],
    ['가', 11, 'ko'],
    ['中', 10, 'en'],
    ['中', 11, 'zh-CN'],
  ])('with %s as %i of a hundred letters is %s', (letter, count, lang) => {
    expect(mixed(letter.repeat(count))).toBe(lang);
  });
});

it('a generic question has up to sixty characters', () => {
  expect([isGenericCore('区别'.repeat(30)), isGenericCore('区别'.repeat(31))]).toEqual([true, false]);
});
