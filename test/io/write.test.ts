import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WriteError, writeAll } from '../../src/io/write.js';

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
});
