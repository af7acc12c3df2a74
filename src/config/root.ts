import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { configNames, lockName, notesName } from './signposts.js';

/**
 * Finds the folder of the current project, so that a run from a subfolder does not write a second lock: searching
 * upwards from the working directory, the nearest folder with a config file, else with a lock; else the same starting
 * from the named notes. If there is neither: the nearest folder with notes, if none were named; else the root of the
 * git repository; else the working directory. The search never leaves a git repository or submodule.
 *
 * @param cwd the working directory
 * @param named named files, folders or globs of notes, relative to `cwd`
 */
export async function findRoot(cwd: string, named: readonly string[] = []): Promise<string> {
  const folders = await upwards(cwd);
  const known = (await nearestProject(folders)) ?? (await projectAround(cwd, named));
  if (known !== undefined) return known;
  const isInGit = await isThere(join(folders.at(-1) ?? cwd, '.git'));
  if (named.length === 0) {
    for (const folder of folders) {
      const notes = join(folder, notesName);
      // Without git, a folder `notes` far above belongs to somebody else, unless this run is inside it.
      if ((isInGit || folder === cwd || holds(notes, cwd)) && (await isFolder(notes))) return folder;
    }
  }
  return isInGit ? (folders.at(-1) ?? cwd) : cwd;
}

/** A folder and its parents, up to the root of its git repository or of the disk. */
async function upwards(start: string): Promise<string[]> {
  const folders: string[] = [];
  for (let folder = start; ; folder = dirname(folder)) {
    folders.push(folder);
    if (folder === dirname(folder) || (await isThere(join(folder, '.git')))) return folders;
  }
}

async function nearestProject(folders: readonly string[]): Promise<string | undefined> {
  return (await nearestWith(folders, configNames)) ?? (await nearestWith(folders, [lockName]));
}

async function nearestWith(folders: readonly string[], names: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    for (const name of names) if (await isFile(join(folder, name))) return folder;
  }
  return undefined;
}

/** The project that contains all named notes, if there is one. */
async function projectAround(cwd: string, named: readonly string[]): Promise<string | undefined> {
  const found = new Set<string | undefined>();
  for (const path of named) {
    let folder = resolve(cwd, path);
    while (!(await isFolder(folder)) && folder !== dirname(folder)) folder = dirname(folder);
    found.add(await nearestProject(await upwards(folder)));
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`);
}

/** Whether there is something at a path. */
export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
