import { readFile } from 'node:fs/promises';
import type { Message } from '../bank/model.js';
import { phrase, say } from '../say/say.js';

/** A lock's text; neither property if there is none yet. */
export type LockText = { text?: string; problem?: never } | { text?: never; problem: Message };

/**
 * Reads a lock from disk.
 *
 * @param path its full path
 * @param file its path as shown in messages
 */
export async function readLock(path: string, file: string): Promise<LockText> {
  try {
    return { text: await readFile(path, 'utf8') };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return {};
    const reason =
      code === 'EISDIR'
        ? say('There is a folder in place of the lock.')
        : say('The lock cannot be read ({what}).', { what: code ?? message });
    const remedy =
      code === 'EISDIR'
        ? say('Set `lock` in the config to a file, or remove the folder.')
        : say('Check that it is a file that you can read, and that `lock` in the config is right.');
    return { problem: { rule: 'lock', severity: 'error', file, reason, remedy } };
  }
}

/** What to do if a lock cannot be written. */
export const lockRemedy = phrase(
  'Check that the lock and its folder are writable. With `CI=true` a build does not write the lock.',
);
