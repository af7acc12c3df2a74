import { rmSync } from 'node:fs';
import { chmod, open, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { debugArea } from '../debug.js';
import { UserError } from '../diagnostics/user-error.js';
import { atEnd, uninterrupted } from '../left-overs/ending.js';
import { sweep } from '../left-overs/sweep.js';
import { makeFolder } from '../make-folder.js';
import { type Plain, phrases, say } from '../say/say.js';
import { beginWriting, journalName, type Scope } from './journal.js';
import { keepLast, type Replacement, replace, replacementOf, restore } from './replace.js';
import { targetOf } from './target.js';

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
    remedy = say(
      'Check that the folder is writable and that the disk has space, or choose another folder with --out-dir.',
    ),
  ) {
    const { code = '' } = cause;
    const why = reasons[code] ? say(reasons[code]) : say('it cannot be written to');
    super(say('Nothing was written: {why} ({code}).', { why, code: code || cause.message }), remedy, { cause });
  }
}

const reasons: Record<string, Plain> = phrases({
  EACCES: 'permission denied',
  EBUSY: 'it is in use by another program',
  EISDIR: 'a folder is in the way',
  ENOSPC: 'the disk is full',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
});

/**
 * Writes all files or none: each is first written beside its place and synced, then all are put in place. A reader sees
 * the old file or the new one, never half of one. If the path is a symbolic link, its target is written; modes and
 * further names of a file stay; a read-only file is not replaced.
 * @param scope where a journal is kept while more than one file is put in place, so that the next build can finish what a
 *   killed one began; without it, a killed process leaves each file whole, but old ones beside new ones
 * @throws WriteError with the remedy, if a folder cannot be created or written; the old files are then intact.
 */
export async function writeAll(outputs: Output[], scope?: Scope): Promise<void> {
  const replacements: Replacement[] = [];
  let end: (() => Promise<void>) | undefined;
  let folders: string[] = [];
  let isBegun = false;
  // What is being made just now is waited for: it would come to be after it was removed.
  const callOff = atEnd(() => {
    if (scope !== undefined && isBegun) rmSync(join(scope.folder, journalName), { force: true });
    for (const path of onTheWay(replacements)) rmSync(path, { force: true });
  });
  try {
    for (const output of outputs) await told(output, () => uninterrupted(() => prepare(output, replacements)));
    folders = [...new Set(replacements.map(({ target }) => dirname(target)))];
    for (const folder of folders) await sweep(folder);
    const [first] = outputs;
    if (first !== undefined && scope !== undefined && outputs.length > 1)
      end = await told(first, () =>
        beginWriting(scope, replacements, () => {
          isBegun = true;
        }),
      );
  } catch (error) {
    await discard(replacements);
    throw error;
  } finally {
    callOff();
  }
  await uninterrupted(async () => {
    try {
      await putInPlace(replacements, outputs);
      await Promise.all(folders.map(syncFolder));
    } finally {
      await discard(replacements);
      await end?.();
    }
  });
}

function onTheWay(replacements: Replacement[]): string[] {
  return replacements.flatMap(({ next, last = next }) => [next, last]);
}

async function discard(replacements: Replacement[]): Promise<void> {
  await Promise.all(onTheWay(replacements).map(path => rm(path, { force: true })));
}

/** Writes the new bytes beside their place, and adds what is to be replaced by them. */
async function prepare({ path, data }: Output, replacements: Replacement[]): Promise<void> {
  const target = await targetOf(path);
  makeFolder(dirname(target));
  const replacement = await replacementOf(path, target);
  const { mode } = await stat(target).catch(() => ({ mode: undefined }));
  replacements.push(replacement);
  await writeFile(replacement.next, data, { flush: true });
  if (mode !== undefined) await chmod(replacement.next, mode & 0o7777);
  await keepLast(replacement);
}

/** If one cannot be put in its place, those before it are taken back. */
async function putInPlace(replacements: Replacement[], outputs: Output[]): Promise<void> {
  const done: Replacement[] = [];
  for (const [index, output] of outputs.entries()) {
    const replacement = replacements[index] as Replacement;
    try {
      await told(output, () => replace(replacement));
    } catch (error) {
      for (const one of done.reverse()) await restore(one);
      throw error;
    }
    done.push(replacement);
    log('%s: %d bytes', replacement.target, output.data.byteLength);
  }
}

/** So that the new names outlive a power cut. Not every system can. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

async function told<T>({ path, remedy }: Output, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw new WriteError(path, error as Error & { code?: string }, remedy);
  }
}
