import { link, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { nameBeside } from '../left-overs/owner.js';

export interface CreateOptions {
  /** Whether it has to outlive a power cut. */
  flush?: boolean;
  /** What makes it where the file system has no hard links. Omitted: it is not made there, and the system's error is thrown. */
  withoutLinks?: () => Promise<void>;
}

/** Makes a file at once as a whole, and never in the place of another. Returns whether there was none. */
export async function createWhole(path: string, text: string, options: CreateOptions = {}): Promise<boolean> {
  const { flush = false, withoutLinks } = options;
  const next = join(dirname(path), nameBeside(basename(path), 'new'));
  try {
    await writeFile(next, text, { flag: 'wx', flush });
    // Unlike a rename, it replaces nothing.
    await link(next, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST' || withoutLinks === undefined) throw error;
      return withoutLinks();
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(next, { force: true });
  }
}
