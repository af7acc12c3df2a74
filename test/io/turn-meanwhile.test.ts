import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TurnError, takeTurn } from '../../src/io/turn.js';
import { self } from '../../src/left-overs/owner.js';

/** What another process does just before a turn that counts for nothing is put aside. */
const other = vi.hoisted(() => ({ work: undefined as (() => Promise<void>) | undefined }));
vi.mock('node:fs/promises', async load => {
  const real = await load<typeof import('node:fs/promises')>();
  const rename: typeof real.rename = async (from, to) => {
    const { work } = other;
    other.work = undefined;
    await work?.();
    await real.rename(from, to);
  };
  return { ...real, rename };
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cardpress-turn-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('a turn that another process took in the meantime is left to it', async () => {
  const turns = join(folder, 'turns');
  const take = () => takeTurn(turns, join(folder, 'cardpress.lock'), { limit: 0 });
  const end = await take();
  const [name = ''] = await readdir(turns);
  end();
  const path = join(turns, name);
  await writeFile(path, 'damaged');
  const text = JSON.stringify({ ...self(), since: 1 });
  other.work = () => writeFile(path, text);
  await expect(take()).rejects.toThrow(TurnError);
  expect(other.work).toBeUndefined();
  expect(await readFile(path, 'utf8')).toBe(text);
  expect(await readdir(turns)).toEqual([name]);
});
