import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../src/make-folder.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cardpress-folder-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('makeFolder', () => {
  it('makes what is missing, with the mode, and takes what is there', async () => {
    makeFolder(join(folder, 'a/b/c'), 0o700);
    makeFolder(join(folder, 'a/b/c'));
    expect((await stat(join(folder, 'a/b'))).mode & 0o777).toBe(0o700);
    await symlink('a', join(folder, 'link'));
    makeFolder(join(folder, 'link/d'));
    expect(existsSync(join(folder, 'a/d'))).toBe(true);
    makeFolder('/');
  });

  it('says what is in the way', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(() => makeFolder(join(folder, 'file'))).toThrow('EEXIST');
    expect(() => makeFolder(join(folder, 'file/a/b'))).toThrow('ENOTDIR');
    await symlink('nowhere', join(folder, 'link'));
    expect(() => makeFolder(join(folder, 'link'))).toThrow('EEXIST');
    expect(() => makeFolder(join(folder, 'n'.repeat(300)))).toThrow('ENAMETOOLONG');
  });

  it.skipIf(!existsSync('/proc/self'))('ends where the kernel makes no folders', () => {
    expect(() => makeFolder('/proc/nowhere/at/all')).toThrow('ENOENT');
  });
});
