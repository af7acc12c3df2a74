import { expect, it } from 'vitest';
import { alikeAmong } from '../../src/text/alike.js';

it('compares texts by runs of four tokens', () => {
  const text = Array.from({ length: 23 }, (_, at) => `w${at}`);
  // One token of another text changes four of its twenty runs, so that 16 of 24 are shared.
  const other = text.with(11, 'x');
  const isAlike = (least: number) => alikeAmong([text, other], least).size === 1;
  expect([isAlike(16 / 24 + 0.01), isAlike(16 / 24 - 0.01)]).toEqual([false, true]);
});
