import { realpath, stat } from 'node:fs/promises';
import { posix, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { projectPath } from '../source/find.js';
import { isWithin } from '../source/inside.js';

/** The folders for pictures. Nothing outside them is read, whatever leads there. */
export interface Roots {
  /** Every file in them that is not a note, relative to the project's folder, with `/`, sorted. */
  list: () => Promise<string[]>;
  /** What is at a path of the project. A path outside is recognised from the path alone, without touching the disk. */
  statPath: (path: string) => Promise<'file' | 'outside' | 'nothing'>;
  /** The real path of a file in the roots. */
  enter: (path: string) => Promise<{ real: string } | 'outside' | 'unreadable'>;
}

/** @param folders relative to the project's folder */
export async function rootsOf(root: string, folders: string[]): Promise<Roots> {
  const full = folders.map(folder => resolve(root, folder));
  const reals = (await Promise.all(full.map(folder => realpath(folder).catch(() => [])))).flat();

  const enter: Roots['enter'] = async path => {
    const named = resolve(root, path);
    if (!isWithin(named, full)) return 'outside';
    const real = await realpath(named).catch(() => undefined);
    if (real === undefined) return 'unreadable';
    return isWithin(real, reals) ? { real } : 'outside';
  };
  return {
    enter,
    async statPath(path) {
      const entered = await enter(path);
      if (entered === 'outside') return entered;
      if (entered === 'unreadable') return 'nothing';
      return (await stat(entered.real).catch(() => undefined))?.isFile() ? 'file' : 'nothing';
    },
    async list() {
      const lists = await Promise.all(full.map(folder => listFolder(root, folder)));
      return [...new Set(lists.flat())].sort();
    },
  };
}

async function listFolder(root: string, cwd: string): Promise<string[]> {
  const ignore = ['**/node_modules/**', '**/*.{md,markdown}'];
  // A link can lead anywhere, even to a parent folder: its files are only found if a note names them.
  const paths = await glob('**/*', { cwd, ignore, followSymbolicLinks: false });
  return paths.map(path => posix.join(projectPath(root, cwd), path));
}
