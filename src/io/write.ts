import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../messages/user-error.js';

/** A file that a build wants written: its full path and its bytes. */
export interface Output {
  path: string;
  data: Uint8Array;
}

/** Why nothing was written, where, and what to do about it. */
export class WriteError extends UserError {
  override name = 'WriteError';

  constructor(
    readonly path: string,
    cause: NodeJS.ErrnoException,
  ) {
    super(
      `Nothing was written: this cannot be written to (${cause.code ?? cause.message}).`,
      'Check that the folder may be written and that the disk has room, or choose another with --out-dir.',
      { cause },
    );
  }
}

/**
 * Writes all files or none: each first to a temporary file in its own folder, then all are renamed.
 * A reader sees the old file or the new one, never half of one.
 * @throws WriteError with the remedy, when a folder cannot be made or written; the old files are whole then.
 */
export async function writeAll(outputs: Output[]): Promise<void> {
  const written: { temporary: string; path: string }[] = [];
  try {
    for (const { path, data } of outputs) {
      await mkdir(dirname(path), { recursive: true });
      const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
      written.push({ temporary, path });
      await writeFile(temporary, data);
    }
    for (const { temporary, path } of written) await rename(temporary, path);
  } catch (error) {
    const cause = error as NodeJS.ErrnoException;
    throw new WriteError(cause.path ?? outputs[0]?.path ?? '', cause);
  } finally {
    await Promise.all(written.map(({ temporary }) => rm(temporary, { force: true })));
  }
}
