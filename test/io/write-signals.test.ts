import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { journalName } from '../../src/io/journal.js';
import { writeAll } from '../../src/io/write.js';

/** When a signal arrives: before the journal is made, or right after. */
const moment = vi.hoisted(() => ({ before: async () => {}, after: async () => {} }));
vi.mock('../../src/io/journal.js', async load => {
  const real = await load<typeof import('../../src/io/journal.js')>();
  const beginWriting: typeof real.beginWriting = async (...words) => {
    await moment.before();
    const end = await real.beginWriting(...words);
    await moment.after();
    return end;
  };
  return { ...real, beginWriting };
});

let folder: string;
/** Who else listens decides that this process goes on. */
const goOn = () => {};
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cardpress-signals-'));
  process.on('SIGTERM', goOn);
});
afterEach(async () => {
  process.off('SIGTERM', goOn);
  moment.before = moment.after = async () => {};
  await rm(folder, { recursive: true });
});

/** Writes two files; at a moment, a signal comes. Returns what is in the folder then. */
async function signalled(when: keyof typeof moment): Promise<string[]> {
  let left: string[] = [];
  moment[when] = async () => {
    process.emit('SIGTERM', 'SIGTERM');
    left = (await readdir(folder)).sort();
    throw new Error('ended');
  };
  const outputs = ['a', 'b'].map(name => ({ path: join(folder, name), data: new Uint8Array([1]) }));
  await expect(writeAll(outputs, { folder, others: [] })).rejects.toThrow('ended');
  return left;
}

it('a signal takes away the files on the way, and the journal that speaks of them', async () => {
  expect(await signalled('after')).toEqual([]);
});

it('a signal leaves the journal of another process alone', async () => {
  await writeFile(join(folder, journalName), '{}');
  expect(await signalled('before')).toEqual([journalName]);
});
