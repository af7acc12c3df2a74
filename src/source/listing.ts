import type { readdir } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import type { FileSystemAdapter } from 'tinyglobby';

/**
 * A virtual disk with only the given files that can be searched like the real one: it tells which files that no longer
 * exist somebody means.
 *
 * @param files their full paths
 */
export function listing(files: Iterable<string>): FileSystemAdapter {
  const folders = new Map<string, Map<string, boolean>>();
  const add = (path: string, isFile: boolean): void => {
    const folder = dirname(path);
    const names = folders.get(folder) ?? new Map<string, boolean>();
    const isKnown = folders.has(folder);
    folders.set(folder, names.set(path.slice(folder.endsWith(sep) ? folder.length : folder.length + 1), isFile));
    if (!isKnown && folder !== dirname(folder)) add(folder, false);
  };
  for (const file of files) add(resolve(file), true);
  const list = (path: string) => [...(folders.get(resolve(path)) ?? [])].map(([name, isFile]) => entry(name, isFile));
  type Done = (error: null, found: ReturnType<typeof list>) => void;
  const read = (path: string, _options: unknown, done: Done) => queueMicrotask(() => done(null, list(path)));
  return { readdir: read as unknown as typeof readdir };
}

/** The parts of a directory entry that a search uses. */
function entry(name: string, isFile: boolean) {
  return { name, isFile: () => isFile, isDirectory: () => !isFile, isSymbolicLink: () => false };
}
