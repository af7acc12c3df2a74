import { describe, expect, it } from 'vitest';
import { chooseNotes } from '../../src/init/choose-notes.js';
import type { Counted } from '../../src/survey/count.js';

/** Files by their paths, each with the number of its questions, and how many of these look like some. */
function counted(files: Record<string, [questions: number, asking: number]>): Counted[] {
  return Object.entries(files).map(([path, [questions, asking]]) => ({
    path,
    questions,
    asking,
    forms: {},
    isDraft: false,
  }));
}

describe('the notes that a new config names', () => {
  it.each<[string, Parameters<typeof counted>[0], string[], string[]?]>([
    ['the folder `notes`, whatever else asks', { 'notes/a.md': [1, 0], 'docs/b.md': [90, 90] }, ['notes']],
    ['another one, where nothing in `notes` asks', { 'notes/a.md': [0, 0], 'docs/b.md': [9, 9] }, ['docs']],
    ['another one, where `notes` has a README only', { 'notes/README.md': [2, 0], 'docs/b.md': [9, 9] }, ['docs']],
    ['the nearest folder that holds them', { 'a/b/c/x.md': [3, 3], 'a/b/d/y.md': [3, 3] }, ['a/b']],
    ['no folder that begins alike', { 'ab/x.md': [3, 3], 'abc/y.md': [3, 3] }, ['.']],
    ['the project, where they lie in its own folder', { 'x.md': [3, 3] }, ['.']],
    ['the README alone', { 'README.md': [475, 470], 'CHANGELOG.md': [9, 0] }, ['README.md']],
    ['the README by its mass', { 'README.md': [212, 3], 'snippets/a.md': [3, 2] }, ['snippets', 'README.md']],
    ['no README of few headings', { 'README.md': [21, 0], 'docs/a.md': [383, 20] }, ['docs']],
    ['READMEs that ask', { 'a/README.md': [9, 8], 'b/README.md': [9, 1], 'a/x.md': [9, 8] }, ['a', 'a/README.md']],
    [
      'pages beside them, not a summary',
      { 'docs/summary.md': [9, 9], 'docs/a.md': [3, 3] },
      ['docs'],
      ['**/summary.md'],
    ],
    ['no stray that asks nothing', { 'docs/a.md': [100, 50], 'more/b.md': [9, 0], 'TODO.md': [2, 0] }, ['docs']],
    [
      'the project but for strays, and for the pages of a repository',
      {
        'a/x.md': [50, 50],
        'b/y.md': [50, 50],
        'c (old)/z.md': [3, 0],
        'a/CHANGELOG.md': [4, 0],
        'README_EN.md': [4, 0],
        'b/CONTRIBUTING.zh-CN.md': [4, 0],
        'README.md': [4, 0],
        'TODO.md': [2, 0],
      },
      ['.'],
      ['c \\(old\\)/**', '**/CHANGELOG.md', '**/CONTRIBUTING.zh-CN.md', 'TODO.md'],
    ],
    ['pages that are only called like those', { 'notes-of-mine/summary-of-java.md': [9, 0] }, ['notes-of-mine']],
    ['files that are read', { 'x.txt': [9, 9], 'docs/a.mdx': [3, 3] }, ['docs']],
  ])('are %s', (_what, files, notes, exclude = []) => {
    const chosen = chooseNotes(counted(files));
    expect(chosen?.notes).toEqual(notes);
    expect(chosen?.exclude.toSorted()).toEqual(exclude.toSorted());
  });

  it('are none where nothing asks', () => {
    expect(chooseNotes(counted({ 'README.md': [2, 1], 'LICENSE.md': [1, 0], 'docs/a.md': [0, 0] }))).toBeUndefined();
    expect(chooseNotes([])).toBeUndefined();
  });
});
