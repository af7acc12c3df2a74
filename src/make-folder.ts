import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Makes a folder and those above it, unless they are there. Node's own `recursive` never ends where the kernel says that
 * the folder above is missing although it is there, as below `/proc`.
 */
export function makeFolder(path: string, mode = 0o777): void {
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (isFolder(path)) return;
    if (code !== 'ENOENT' || isFolder(dirname(path))) throw error;
    makeFolder(dirname(path), mode);
    makeFolder(path, mode);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Makes a folder for what is kept between runs, which git leaves alone. */
export function makeCacheFolder(folder: string): void {
  makeFolder(folder);
  writeFileSync(join(folder, '.gitignore'), '*\n');
}
