import { expect, test } from 'vitest';
import { tagList } from '../../../src/artifacts/deck/tags.js';

test.each([
  [[], ''],
  [['b', 'a'], ' a b '],
  [['two words', 'full\u3000width'], ' full_width two_words '],
  [['A', 'a', ' ', '"q"\u0007'], ' a q '],
  [['Java::Collections'], ' Java::Collections '],
])('%j is stored as %j', (tags, stored) => {
  expect(tagList(tags)).toBe(stored);
});
