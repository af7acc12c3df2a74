import { appendFile, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readBytes } from '../../src/source/bytes.js';
import { readNote } from '../../src/source/read.js';

let root: string;
let path: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'cardpress-bytes-'));
  path = join(root, 'a.md');
  await writeFile(path, 'one\n');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true });
});

/** Has another program write each time the file was read to its end, so many times. */
async function disturb(times: number): Promise<void> {
  const file = await open(path);
  const handles = Object.getPrototypeOf(file) as typeof file;
  await file.close();
  const { read } = handles;
  let left = times;
  vi.spyOn(handles, 'read').mockImplementation(async function (this: typeof file, ...given: never[]) {
    const result = await (read as (...given: never[]) => Promise<{ bytesRead: number }>).apply(this, given);
    if (result.bytesRead === 0 && left-- > 0) await appendFile(path, 'more\n');
    return result;
  } as never);
}

it('reads a file again that was written in the meantime', async () => {
  await disturb(2);
  expect(String(await readBytes(path, 1000))).toBe('one\nmore\nmore\n');
});

it('says so where a file never stays the same', async () => {
  await disturb(Number.POSITIVE_INFINITY);
  const file = await readNote(root, 'a.md', { maxFileSize: 1 });
  expect(file.value).toBeUndefined();
  expect(file.messages).toMatchObject([
    { ruleId: 'unreadable-file', reason: 'This file cannot be read: it changes while it is read.' },
  ]);
});

it.skipIf(process.platform !== 'linux')(
  'reads no more than it may of a file that does not say how large it is',
  async () => {
    expect(await readBytes('/proc/self/maps', 1)).toBeGreaterThan(1);
  },
);
