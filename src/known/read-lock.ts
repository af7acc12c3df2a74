import { readFile } from 'node:fs/promises';
import type { Message } from '../bank/model.js';

/** A lock's text; neither where there is none yet. */
export type LockText = { text?: string; problem?: never } | { text?: never; problem: Message };

/**
 * Reads a lock as it lies on the disk.
 *
 * @param path its full path
 * @param file its path as messages name it
 */
export async function readLock(path: string, file: string): Promise<LockText> {
  try {
    return { text: await readFile(path, 'utf8') };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return {};
    const reason =
      code === 'EISDIR' ? 'A folder stands where the lock is to be.' : `The lock cannot be read (${code ?? message}).`;
    const remedy =
      code === 'EISDIR'
        ? 'Name a file as `lock` in the config, or take the folder away.'
        : 'Check that it is a file that you may read, and what `lock` in the config names.';
    return { problem: { rule: 'lock', severity: 'error', file, reason, remedy } };
  }
}

/** What to do where a lock cannot be written. */
export const lockRemedy =
  'Check that the lock and its folder may be written. With `CI=true` a build leaves the lock as it is.';
