import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** The location of what a path refers to. */
export interface Home {
  /** Its full path without symbolic links. */
  real: string;
  /** The top folder of the innermost work tree around it, without symbolic links; undefined if there is none. */
  top: string | undefined;
}

/**
 * The real locations of files once symbolic links are followed, and their work trees: of a submodule, of another
 * repository, or none. By path; files that do not exist are omitted.
 *
 * @param root the folder that the paths are relative to
 */
export async function homesOf(root: string, paths: Iterable<string>): Promise<Map<string, Home>> {
  const folders = new Map<string, Promise<string>>();
  const tops = new Map<string, Promise<string | undefined>>();
  const realFolder = (folder: string) => remembered(folders, folder, () => realpath(folder));
  const homeOf = async (path: string): Promise<[string, Home][]> => {
    const full = resolve(root, path);
    try {
      const isLink = (await lstat(full)).isSymbolicLink();
      const real = isLink ? await realpath(full) : join(await realFolder(dirname(full)), basename(full));
      return [[path, { real, top: await topOf(dirname(real), tops) }]];
    } catch {
      return [];
    }
  };
  return new Map((await Promise.all([...new Set(paths)].map(homeOf))).flat());
}

/**
 * The top folder of the innermost work tree around a folder; undefined if there is none.
 *
 * @param known those that were found before, by folder
 */
export function topOf(
  folder: string,
  known = new Map<string, Promise<string | undefined>>(),
): Promise<string | undefined> {
  return remembered(known, folder, async () => {
    if (await isThere(join(folder, '.git'))) return folder;
    return dirname(folder) === folder ? undefined : topOf(dirname(folder), known);
  });
}

/** Whether a folder may be in a repository, as files tell without git. Where it cannot be found, it may. */
export async function mayBeInRepository(folder: string): Promise<boolean> {
  const real = await realpath(folder).catch(() => undefined);
  return real === undefined || isBelowGit(real);
}

/** A repository without a work tree has its HEAD in the folder itself. */
async function isBelowGit(folder: string): Promise<boolean> {
  for (const name of ['.git', 'HEAD']) if (await isThere(join(folder, name))) return true;
  return dirname(folder) !== folder && isBelowGit(dirname(folder));
}

function remembered<Value>(known: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>) {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
