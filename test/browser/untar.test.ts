import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packageName } from '../../src/browser/packaged.js';
import { untar } from '../../src/browser/untar.js';
import { packageFolder } from './machine.js';

const archive = brotliDecompressSync(readFileSync(join(packageFolder(packageName) ?? '', 'bin', 'al2023.tar.br')));

describe('untar', () => {
  it('reads the libraries of the packaged Chromium', () => {
    const files = untar(archive);
    expect(files.map(({ name }) => name)).toContain('lib/libnss3.so');
    const libraries = files.filter(({ name }) => /\.so(?:\.\d+)?$/u.test(name));
    expect(libraries.length).toBeGreaterThan(5);
    for (const { data } of libraries) expect(Buffer.from(data.subarray(0, 4)).toString('latin1')).toBe('\x7fELF');
  });

  it('refuses an archive that is damaged or cut', () => {
    const damaged = Uint8Array.from(archive);
    damaged[3] = 1;
    expect(() => untar(damaged)).toThrow('damaged');
    expect(() => untar(archive.subarray(0, 4096))).toThrow('is truncated');
    expect(() => untar(archive.subarray(0, 100))).toThrow('damaged');
  });
});
