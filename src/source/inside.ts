import { realpath } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { topOf } from '../git/homes.js';
import type { NotePath } from './find.js';

/** `/dev/shm` holds ordinary files in memory. */
const kernels = /^\/(?:proc|sys|dev(?!\/shm\/))\//u;

/** Whether the kernel makes up a file: the environment with its secrets, an endless device. No note is one. */
export function isOfKernel(real: string): boolean {
  return kernels.test(real);
}

/**
 * Whether notes are where somebody wants them to be read: in the project, in its repository, in a folder that was named,
 * or named themselves. A link among the notes may lead anywhere, and whoever builds somebody's notes does not want his own
 * files in them. A file that is not there is inside.
 *
 * @param named files, folders and globs that the config names
 * @param notes all that were found
 * @returns the real path of one that is not inside
 */
export async function outsideOf(
  root: string,
  named: readonly string[],
  notes: readonly NotePath[],
): Promise<(note: NotePath) => Promise<string | undefined>> {
  const folders = [
    (await topOf(root)) ?? root,
    ...new Set([...named, ...notes.map(({ base }) => base)].map(path => resolve(root, path))),
  ];
  const reals = (await Promise.all(folders.map(folder => realpath(folder).catch(() => [])))).flat();
  return async ({ path, isNamed }) => {
    const real = await realpath(resolve(root, path)).catch(() => undefined);
    if (real === undefined || (!isOfKernel(real) && (isNamed || isWithin(real, reals)))) return undefined;
    return real;
  };
}

/** Whether a full path is in one of some folders. */
export function isWithin(path: string, folders: readonly string[]): boolean {
  return folders.some(folder => path.startsWith(folder.endsWith(sep) ? folder : folder + sep));
}
