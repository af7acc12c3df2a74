import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forget, touch } from '../src/forget.js';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cardpress-forget-'));
});
afterAll(() => rm(root, { recursive: true }));

/** A folder with files of ten bytes, the first used longest ago. */
async function folderOf(...names: string[]): Promise<string> {
  const folder = await mkdtemp(join(root, 'kept-'));
  for (const [age, name] of names.entries()) {
    await writeFile(join(folder, name), '0123456789');
    await utimes(join(folder, name), 1000 + age, 1000 + age);
  }
  return folder;
}

describe('forget', () => {
  it.each<[string, Parameters<typeof forget>[1], string[]]>([
    ['so many files', { files: 2 }, ['b', 'c']],
    ['so many bytes', { bytes: 20 }, ['b', 'c']],
    ['both', { files: 2, bytes: 10 }, ['c']],
    ['all that there are', { files: 3, bytes: 30 }, ['a', 'b', 'c']],
  ])('keeps %s, the last used ones', async (_what, most, left) => {
    const folder = await folderOf('a', 'b', 'c');
    forget(folder, most);
    expect((await readdir(folder)).sort()).toEqual(left);
  });

  it('keeps what was touched, whatever has been there longer', async () => {
    const folder = await folderOf('a', 'b', 'c');
    touch(join(folder, 'a'));
    touch(join(folder, 'gone'));
    forget(folder, { files: 2 });
    expect((await readdir(folder)).sort()).toEqual(['a', 'c']);
  });

  it('lets other files be where it is told which are its own', async () => {
    const folder = await folderOf('fonts.conf', 'a.lock', 'b.lock');
    forget(folder, { files: 1 }, /\.lock$/u);
    expect((await readdir(folder)).sort()).toEqual(['b.lock', 'fonts.conf']);
  });

  it('removes old files on the way, and neither folders nor what keeps git out', async () => {
    const folder = await folderOf('.gitignore', 'a.1234.tmp', 'b');
    await mkdir(join(folder, 'inner'));
    forget(folder, { files: 1 });
    expect((await readdir(folder)).sort()).toEqual(['.gitignore', 'b', 'inner']);
  });
});
