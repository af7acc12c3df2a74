import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeWhole } from '../src/write-whole.js';

it('puts a file in place of another and leaves nothing beside it, also where it fails', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cardpress-'));
  try {
    writeWhole(join(folder, 'a.conf'), 'one');
    writeWhole(join(folder, 'a.conf'), 'two');
    expect(await readFile(join(folder, 'a.conf'), 'utf8')).toBe('two');
    expect(() => writeWhole(folder, 'three')).toThrow();
    expect(await readdir(folder)).toEqual(['a.conf']);
  } finally {
    await rm(folder, { recursive: true });
  }
});
