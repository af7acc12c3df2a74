import { expect, it } from 'vitest';
import type { Version } from '../../src/git/versions.js';
import { type BringForwardOptions, bringLockForward } from '../../src/history/bring-lock-forward.js';
import type { Lock } from '../../src/identity/model.js';

const empty: Lock = { namespace: 'n', noteTypes: {}, entries: [] };
const contents: Record<string, string>[] = [
  { 'a.md': 'What is a?', 'b.md': 'What is b?' },
  { 'a.md': 'What is an a?', 'b.md': 'What is b?' },
  { 'a.md': 'What is a?', 'b.md': 'What is b?' },
  { 'b.md': 'What is a b?' },
];
const versions = contents.map((files, at) => ({
  commit: String(at),
  parents: at === 0 ? [] : [String(at - 1)],
  time: at + 1,
  files: async () => new Map(Object.entries(files)),
})) as unknown as Version[];

/** Walks the versions, and tells what was read and let go, in order. */
async function walk(rest: Partial<BringForwardOptions> = {}): Promise<string[]> {
  const said: string[] = [];
  await bringLockForward({
    repository: undefined as never,
    versions,
    start: empty,
    select: async paths => [...paths],
    read: async ({ path, blob }) => {
      said.push(`read ${path} ${blob}`);
      return [{ question: blob, answer: '', file: path, kind: 'basic' }];
    },
    forget: ({ path, blob }) => said.push(`forget ${path} ${blob}`),
    ...rest,
  });
  return said;
}

it('lets go of each text of a file when the last version that has it was read', async () => {
  const said = await walk();
  const forgotten = said.filter(line => line.startsWith('forget'));
  expect(forgotten.sort()).toEqual(
    ['a.md What is a?', 'a.md What is an a?', 'b.md What is a b?', 'b.md What is b?'].map(line => `forget ${line}`),
  );
  for (const line of forgotten) {
    const read = line.replace('forget', 'read');
    expect(said.lastIndexOf(read)).toBeGreaterThanOrEqual(0);
    expect(said.indexOf(line)).toBeGreaterThan(said.lastIndexOf(read));
  }
});

it('asks for no files of versions that need not be read', async () => {
  const asked: string[] = [];
  const watched = versions.map(version => ({
    ...version,
    files: () => {
      asked.push(version.commit);
      return version.files();
    },
  }));
  const store = { get: async (commit: string) => (commit === '2' ? empty : undefined), set: async () => {} };
  const said = await walk({ versions: watched, store });
  expect([...new Set(asked)]).toEqual(['3']);
  expect(said).toEqual(['read b.md What is a b?', 'forget b.md What is a b?']);
});
