import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../../src/normalise/repeats/sentences.js';

const whole = new Intl.Segmenter('zh', { granularity: 'sentence' });
const pieces = [
  '栈是“后进先出”的。',
  'a.b etc. and so on. ',
  '”）',
  '\n',
  'Hello! ',
  '😀',
  '3.14 is. ',
  '…',
  '？',
  '  ',
  'Mr. smith.',
  '\r\n',
];

describe('segmentsOf', () => {
  it('finds the same sentences through a window as in the whole text', () => {
    let seed = 1;
    for (let round = 0; round < 100; round++) {
      let text = '';
      while (text.length < 400) {
        seed = (seed * 1103515245 + 12345) % 2 ** 31;
        text += pieces[Math.floor(seed / 65536) % pieces.length];
      }
      const expected = Array.from(whole.segment(text), ({ segment, index }) => ({ segment, index }));
      for (const window of [60, 200]) expect(segmentsOf(text, window)).toEqual(expected);
    }
  });
});
