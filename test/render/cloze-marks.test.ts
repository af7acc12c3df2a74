import { describe, expect, it } from 'vitest';
import { withoutClozeMarks } from '../../src/render/cloze-marks.js';

describe('withoutClozeMarks', () => {
  it.each([
    ['a {{c1::b}} c', 'a b c'],
    ['{{c1::b::hint}} {{c12::d}}', 'b d'],
    ['{{c1::a {{c2::b::h}} c}}', 'a b c'],
    ['std::vector {{c1::std::map}}', 'std::vector std'],
    ['no }} gap {{here}}', 'no }} gap {{here}}'],
  ])('%s', (text, filled) => {
    expect(withoutClozeMarks(text)).toBe(filled);
  });
});
