import { copyFile, link, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { nameBeside } from '../left-overs/owner.js';

/** A file that is about to be replaced, by full paths. */
export interface Replacement {
  /** Where the build writes it. */
  path: string;
  /** The file behind `path`. */
  target: string;
  /** The new bytes, beside the target. */
  next: string;
  /** The old bytes, beside the target; absent if there are none. */
  last?: string;
}

/** Names the new bytes of a file and keeps its old ones under a second name. */
export async function replacementOf(path: string, target: string): Promise<Replacement> {
  const beside = (end: 'new' | 'old') => join(dirname(target), nameBeside(basename(target), end));
  return {
    path,
    target,
    next: beside('new'),
    ...((await stat(target).catch(() => undefined)) && { last: beside('old') }),
  };
}

/** Keeps the old bytes, so that they can be restored. */
export async function keepLast({ target, last }: Replacement): Promise<void> {
  if (last === undefined) return;
  const { nlink } = await stat(target);
  // The bytes of a file with several names are overwritten, so that another name would not keep them.
  if (nlink > 1) return copyFile(target, last);
  // Not every file system has links.
  await link(target, last).catch(() => copyFile(target, last));
}

/** Puts the new file in its place. What has several names keeps them: its bytes are overwritten. */
export async function replace({ target, next, last }: Replacement): Promise<void> {
  const names = await stat(target).then(
    ({ nlink }) => nlink,
    () => 0,
  );
  // One of the names is that of the old bytes, unless they were copied.
  const isShared = names > 1 && !(await isSame(target, last));
  if (!isShared) return rename(next, target);
  await copyFile(next, target);
  await rm(next);
}

/** Whether two names, one beside the other, are of the same file. */
async function isSame(a: string, b: string | undefined): Promise<boolean> {
  if (b === undefined) return false;
  const [one, other] = await Promise.all([stat(a), stat(b).catch(() => undefined)]);
  return one.ino === other?.ino;
}

/** Puts the old file back. */
export async function restore({ path, target, last }: Replacement): Promise<void> {
  if (last === undefined) await rm(target, { force: true });
  else await replace({ path, target, next: last });
}
