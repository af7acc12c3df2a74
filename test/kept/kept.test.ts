import { mkdtemp, readdir, readFile, rename, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptIn } from '../../src/kept/kept.js';
import { mostBytes, mostUncounted } from '../../src/kept/thresholds.js';

const [one, other] = ['1'.repeat(64), '2'.repeat(64)];
const value = { texts: ['é', '中文', '😀'], at: undefined, shared: new Map([['a', 1]]) };

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'cardpress-test-')), 'notes');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

describe('what is kept', () => {
  it('comes back as it was', () => {
    keptIn(folder).write('a', one, value);
    expect(keptIn(folder).read('a', one)).toStrictEqual(value);
    expect(keptIn(folder).read('b', one)).toBeUndefined();
  });

  it('counts for nothing if it was made from something else', () => {
    keptIn(folder).write('a', one, value);
    expect(keptIn(folder).read('a', other)).toBeUndefined();
    keptIn(folder).write('a', other, 'later');
    expect(keptIn(folder).read('a', one)).toBeUndefined();
    expect(keptIn(folder).read('a', other)).toBe('later');
  });

  it('counts for nothing if any byte of it is another one, or it is cut off or too long', async () => {
    keptIn(folder).write('a', one, value);
    const path = join(folder, 'a');
    const whole = await readFile(path);
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] as number) ^ 1;
      await writeFile(path, damaged);
      expect(keptIn(folder).read('a', one), `byte ${at}`).toBeUndefined();
      if (at % 16 > 0) continue;
      await writeFile(path, whole.subarray(0, at));
      expect(keptIn(folder).read('a', one), `${at} bytes`).toBeUndefined();
    }
    await writeFile(path, Buffer.concat([whole, Buffer.from([0])]));
    expect(keptIn(folder).read('a', one)).toBeUndefined();
  });

  it('counts for nothing under the name of something else', async () => {
    keptIn(folder).write('a', one, value);
    await rename(join(folder, 'a'), join(folder, 'b'));
    expect(keptIn(folder).read('b', one)).toBeUndefined();
  });

  it('is written as a whole, whoever else writes it', async () => {
    const writers = Array.from({ length: 8 }, () => keptIn(folder));
    for (let round = 0; round < 8; round++)
      for (const [at, kept] of writers.entries()) kept.write('a', one, { round, at, texts: value.texts });
    expect(keptIn(folder).read('a', one)).toEqual({ round: 7, at: 7, texts: value.texts });
    expect((await readdir(folder)).sort()).toEqual(['.gitignore', 'a']);
  });

  it('is nothing where nothing can be written', async () => {
    await writeFile(folder, '');
    const kept = keptIn(folder);
    kept.write('a', one, value);
    kept.close();
    expect(kept.read('a', one)).toBeUndefined();
  });

  it('is bounded: what was used longest ago goes first', async () => {
    const kept = keptIn(folder);
    for (const name of ['a', 'b', 'c']) kept.write(name, one, value);
    const { size } = await stat(join(folder, 'a'));
    // A hole in a file takes no room.
    await truncate(join(folder, 'c'), mostBytes - 2 * size);
    for (const [at, name] of ['a', 'b', 'c'].entries()) await utimes(join(folder, name), at + 1, at + 1);
    expect(kept.read('a', one)).toStrictEqual(value);
    kept.close();
    expect(await names()).toEqual(['a', 'b', 'c']);
    await bound(mostUncounted);
    expect(await names()).toEqual(['a', 'c', 'd']);
    await truncate(join(folder, 'c'), mostBytes - 2 * size + 1);
    await utimes(join(folder, 'c'), 3, 3);
    await bound(mostUncounted);
    expect(await names()).toEqual(['a', 'd']);
  });

  it('is looked at again once enough was written, by however many builds', async () => {
    keptIn(folder).write('a', one, value);
    const { size } = await stat(join(folder, 'a'));
    await truncate(join(folder, 'a'), mostBytes + 1);
    await bound(mostUncounted - size);
    expect(await names()).toEqual(['a', 'd']);
    await bound(mostUncounted - 2 * size);
    expect(await names()).toEqual(['a', 'd']);
    await bound(mostUncounted - size + 1);
    expect(await names()).toEqual(['d']);
    await truncate(join(folder, 'd'), mostBytes + 1);
    await bound(0);
    expect(await names()).toEqual(['d']);
  });

  it('is looked at where nobody can say how much was written', async () => {
    keptIn(folder).write('a', one, value);
    await truncate(join(folder, 'a'), mostBytes + 1);
    await bound('?');
    expect(await names()).toEqual(['d']);
  });
});

/** Writes one more after others wrote so many bytes. */
async function bound(written: number | string): Promise<void> {
  await writeFile(join(folder, '.written'), `${written}`);
  const kept = keptIn(folder);
  kept.write('d', one, value);
  kept.close();
}

const names = async () => (await readdir(folder)).filter(name => !name.startsWith('.')).sort();
