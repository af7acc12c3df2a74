import { expect, it } from 'vitest';
import { chooseNotes } from '../../src/init/choose-notes.js';
import type { Counted } from '../../src/survey/count.js';

const file = (path: string, questions: number, asking: number): Counted => ({
  path,
  questions,
  asking,
  forms: {},
  isDraft: false,
});

it('a README of five headings is long enough to be the notes, one of four is not', () => {
  expect(chooseNotes([file('README.md', 5, 0)])?.notes).toEqual(['README.md']);
  expect(chooseNotes([file('README.md', 4, 0)])).toBeUndefined();
});

it('a folder in which nothing asks is passed over below a tenth of all headings', () => {
  const docs = file('docs/a.md', 90, 90);
  expect(chooseNotes([docs, file('more/b.md', 10, 0)])?.notes).toEqual(['.']);
  expect(chooseNotes([docs, file('more/b.md', 9, 0)])?.notes).toEqual(['docs']);
});
