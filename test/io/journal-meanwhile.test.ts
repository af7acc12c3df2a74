import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { finishWriting, journalName } from '../../src/io/journal.js';
import { nameBeside, self } from '../../src/left-overs/owner.js';

/** What another process does while files are put in place. */
const other = vi.hoisted(() => ({ work: async (): Promise<void> => {} }));
vi.mock('../../src/io/replace.js', async load => {
  const real = await load<typeof import('../../src/io/replace.js')>();
  const replace: typeof real.replace = async replacement => {
    await real.replace(replacement);
    await other.work();
  };
  return { ...real, replace };
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cardpress-journal-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('a journal that another process wrote in the meantime is left to it', async () => {
  const target = join(folder, 'a');
  const next = join(folder, nameBeside('a', 'new'));
  await writeFile(target, 'old');
  await writeFile(next, 'new');
  const gone = { ...self(), began: '1' };
  await writeFile(
    join(folder, journalName),
    JSON.stringify({ owner: gone, replacements: [{ path: target, target, next }] }),
  );
  const text = JSON.stringify({ owner: self(), replacements: [] });
  other.work = () => writeFile(join(folder, journalName), text);
  await finishWriting({ folder, others: [] });
  expect(await readFile(target, 'utf8')).toBe('new');
  expect(await readFile(join(folder, journalName), 'utf8')).toBe(text);
});
