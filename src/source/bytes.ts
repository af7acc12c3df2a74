import type { Stats } from 'node:fs';
import { constants, open } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { say } from '../say/say.js';

/** How often a file is read that is written at the same time. */
const tries = 5;

/** A file that somebody is writing. */
export class ChangingError extends Error {
  override name = 'ChangingError';
  override message = say('it changes while it is read');
}

/**
 * The bytes of a file, or their number if there are more than `most`; a file that says nothing of its size, or grows
 * while it is read, is not read any further than that. One that is written while it is read is read again.
 * @throws a system error, or one that says that it is a pipe, a device or the like; a `ChangingError`
 */
export async function readBytes(path: string, most: number): Promise<Buffer | number> {
  for (let time = 0; time < tries; time++) {
    const bytes = await readOnce(path, most);
    if (bytes !== undefined) return bytes;
    await setTimeout(20 * 2 ** time);
  }
  throw new ChangingError();
}

async function readOnce(path: string, most: number): Promise<Buffer | number | undefined> {
  // A pipe that nobody writes to would otherwise not even open.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new Error(say('it is a pipe, a device or the like'));
    if (stats.size > most) return stats.size;
    const parts: Buffer[] = [];
    let size = 0;
    for (;;) {
      const buffer = Buffer.allocUnsafe(Math.max(stats.size - size, 0) + 4096);
      const { bytesRead } = await file.read(buffer);
      if (bytesRead === 0) return isSame(stats, await file.stat()) ? Buffer.concat(parts, size) : undefined;
      size += bytesRead;
      if (size > most) return size;
      parts.push(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

function isSame(before: Stats, after: Stats): boolean {
  return before.size === after.size && before.mtimeMs === after.mtimeMs;
}
