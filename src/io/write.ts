import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { debugArea } from '../debug.js';
import { UserError } from '../diagnostics/user-error.js';

const log = debugArea('write');

/** A file that a build wants to write: its full path and its bytes. */
export interface Output {
  path: string;
  data: Uint8Array;
  /** What to do if it cannot be written. */
  remedy?: string;
}

/** Why nothing was written, where, and what to do about it. */
export class WriteError extends UserError {
  override name = 'WriteError';

  constructor(
    readonly path: string,
    cause: Error & { code?: string },
    remedy = 'Check that the folder is writable and that the disk has space, or choose another folder with --out-dir.',
  ) {
    const { code = '' } = cause;
    super(`Nothing was written: ${reasons[code] ?? 'it cannot be written to'} (${code || cause.message}).`, remedy, {
      cause,
    });
  }
}

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EISDIR: 'a folder is in the way',
  ENOSPC: 'the disk is full',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
};

/**
 * Writes all files or none: each first to a temporary file in its own folder, then all are renamed. A reader sees the old
 * file or the new one, never half of one. If the path is a symbolic link, its target is written; a read-only file is not
 * replaced.
 * @throws WriteError with the remedy, if a folder cannot be created or written; the old files are then intact.
 */
export async function writeAll(outputs: Output[]): Promise<void> {
  const written: { temporary: string; target: string; output: Output }[] = [];
  try {
    for (const output of outputs) {
      await told(output, async () => {
        const target = await targetOf(output.path);
        await mkdir(dirname(target), { recursive: true });
        const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
        written.push({ temporary, target, output });
        await writeFile(temporary, output.data);
      });
    }
    for (const { temporary, target, output } of written) {
      await told(output, () => rename(temporary, target));
      log('%s: %d bytes', target, output.data.byteLength);
    }
  } finally {
    await Promise.all(written.map(({ temporary }) => rm(temporary, { force: true })));
  }
}

async function told({ path, remedy }: Output, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw new WriteError(path, error as Error & { code?: string }, remedy);
  }
}

/** The file behind a path, whether it exists or not. */
async function targetOf(path: string): Promise<string> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ELOOP') throw error;
    return undefined;
  });
  if (stats?.isDirectory()) throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' });
  if (stats === undefined) {
    const link = await readlink(path).catch(() => undefined);
    return link === undefined ? path : targetOf(resolve(dirname(path), link));
  }
  await access(path, constants.W_OK);
  return realpath(path);
}
