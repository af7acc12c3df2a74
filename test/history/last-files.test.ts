import { expect, it } from 'vitest';
import { lastFiles } from '../../src/history/last-files.js';

it('tells of each file the last version that has it as it is', async () => {
  const versions = [
    { commit: '1', files: { a: 'old', b: 'same' } },
    { commit: '2', files: { a: 'new', b: 'same' } },
    { commit: '3', files: { a: 'old', b: 'same' } },
    { commit: '4', files: { a: 'newest', b: 'same' } },
  ].map(({ commit, files }) => ({ commit, files: async () => new Map(Object.entries(files)) }));
  expect([...(await lastFiles(versions))]).toEqual([
    ['3', [{ path: 'a', blob: 'old' }]],
    ['2', [{ path: 'a', blob: 'new' }]],
    [
      '4',
      [
        { path: 'a', blob: 'newest' },
        { path: 'b', blob: 'same' },
      ],
    ],
  ]);
});
