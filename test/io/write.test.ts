import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { chmod, link, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WriteError, writeAll } from '../../src/io/write.js';
import { nameBeside } from '../../src/left-overs/owner.js';

let folder: string;
const bytes = (text: string) => new TextEncoder().encode(text);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cardpress-write-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('writeAll', () => {
  it('makes the folder, replaces what is there and leaves nothing else', async () => {
    await writeAll([{ path: join(folder, 'x/a'), data: bytes('1') }]);
    await writeAll([
      { path: join(folder, 'x/a'), data: bytes('2') },
      { path: join(folder, 'x/b'), data: bytes('3') },
    ]);
    expect((await readdir(join(folder, 'x'))).sort()).toEqual(['a', 'b']);
    expect(await readFile(join(folder, 'x/a'), 'utf8')).toBe('2');
  });

  it('writes none where one cannot be written, and says which', async () => {
    await writeFile(join(folder, 'a'), 'old');
    await writeFile(join(folder, 'file'), '');
    const outputs = [
      { path: join(folder, 'a'), data: bytes('new') },
      { path: join(folder, 'file/b'), data: bytes('new') },
    ];
    const error = await writeAll(outputs).catch(problem => problem);
    expect(error).toBeInstanceOf(WriteError);
    expect(error.path).toContain('file');
    expect(error.remedy).toContain('--out-dir');
    expect((await readdir(folder)).sort()).toEqual(['a', 'file']);
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('old');
  });

  it.each([['there'], ['not there yet']])('writes what a symbolic link leads to, which is %s', async state => {
    await mkdir(join(folder, 'far'));
    if (state === 'there') await writeFile(join(folder, 'far/a'), 'old');
    await symlink('far/a', join(folder, 'link'));
    await symlink('link', join(folder, 'link to it'));
    await writeAll([{ path: join(folder, 'link to it'), data: bytes('new') }]);
    expect(await readFile(join(folder, 'far/a'), 'utf8')).toBe('new');
    expect((await lstat(join(folder, 'link to it'))).isSymbolicLink()).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(['far', 'link', 'link to it']);
  });

  it('writes none where a folder stands in the place of one', async () => {
    await mkdir(join(folder, 'b'));
    const outputs = ['a', 'b'].map(name => ({ path: join(folder, name), data: bytes('new'), remedy: 'move it' }));
    const error = await writeAll(outputs).catch(problem => problem);
    expect(error).toMatchObject({ path: join(folder, 'b'), remedy: 'move it' });
    expect(error.message).toContain('a folder is in the way (EISDIR)');
    expect(await readdir(folder)).toEqual(['b']);
  });

  it('keeps modes and further names of a file', async () => {
    await writeFile(join(folder, 'a'), 'old');
    await chmod(join(folder, 'a'), 0o640);
    await writeFile(join(folder, 'b'), 'old');
    await link(join(folder, 'b'), join(folder, 'other name'));
    await writeAll(['a', 'b'].map(name => ({ path: join(folder, name), data: bytes('new') })));
    expect((await stat(join(folder, 'a'))).mode & 0o777).toBe(0o640);
    expect(await readFile(join(folder, 'other name'), 'utf8')).toBe('new');
    expect((await readdir(folder)).sort()).toEqual(['a', 'b', 'other name']);
  });

  it.each([['one name'], ['two names']])(
    'takes back what it had put in place when one file turns out not to be writable: an old file with %s',
    async names => {
      await writeFile(join(folder, 'a'), 'old');
      if (names === 'two names') await link(join(folder, 'a'), join(folder, 'other name'));
      const before = (await readdir(folder)).sort();
      const outputs = ['new', 'a', 'b', 'c'].map(name => ({ path: join(folder, name), data: bytes('new') }));
      // While the last one is written, another program makes a folder of one before.
      Object.defineProperty(outputs[3], 'data', {
        get: () => {
          mkdirSync(join(folder, 'b/x'), { recursive: true });
          return bytes('new');
        },
      });
      const error = await writeAll(outputs, { folder, others: [] }).catch(problem => problem);
      expect(error).toMatchObject({ name: 'WriteError', path: join(folder, 'b') });
      await rm(join(folder, 'b'), { recursive: true });
      expect((await readdir(folder)).sort()).toEqual(before);
      for (const name of before) expect(await readFile(join(folder, name), 'utf8')).toBe('old');
    },
  );

  it('removes what a killed process left beside its files', async () => {
    const { pid } = spawnSync(execPath, ['-e', '']);
    await writeFile(join(folder, nameBeside('a', 'new').replace(`-${process.pid}-`, `-${pid}-`)), 'half');
    await writeAll([{ path: join(folder, 'a'), data: bytes('new') }]);
    expect(await readdir(folder)).toEqual(['a']);
  });

  it.skipIf(process.platform === 'win32')('does not replace a file that may only be read', async () => {
    await writeFile(join(folder, 'a'), 'old');
    await chmod(join(folder, 'a'), 0o444);
    await chmod(folder, 0o777);
    // Root may write everything.
    const program = `
      if (process.getuid() === 0) process.setuid(65_534);
      const { writeAll } = await import(${JSON.stringify(new URL('../../lib/io/write.js', import.meta.url).href)});
      await writeAll([{ path: process.argv[1], data: new Uint8Array(1) }]).catch(problem => console.log(problem.message));
    `;
    const words = ['--input-type=module', '--eval', program, join(folder, 'a')];
    const { stdout } = await promisify(execFile)(execPath, words);
    expect(stdout).toContain('permission denied (EACCES)');
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('old');
  });
});
