import fc from 'fast-check';
import { expect, it } from 'vitest';
import { questionSlices } from '../../src/history/question-slices.js';
import { linesOfQuestions } from '../../src/identity/format-v1/source-text.js';

it('gives what the lines of the questions are', () => {
  const texts = fc.array(fc.constantFrom('', 'a', '## b', ' ', '中'), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(texts, fc.array(fc.nat(), { maxLength: 8 }), (lines, at) => {
      const text = lines.join('\n');
      const starts = at.map(index => (index % lines.length) + 1);
      expect(questionSlices(text, starts).map(slice => slice.split('\n'))).toEqual(linesOfQuestions(text, starts));
    }),
  );
});
