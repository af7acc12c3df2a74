import { type Dirent, readdir, stat } from 'node:fs';
import { join } from 'node:path';
import type { FileSystemAdapter } from 'tinyglobby';

/**
 * The disk, for a search that would otherwise pass over a folder that may not be read, and over a link that leads nowhere: that is
 * found like a file, so that reading it says what is wrong.
 */
export function disk(onUnreadable: (folder: string, code: string) => void): FileSystemAdapter {
  type Done = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;
  const read = (path: string, options: { withFileTypes: true }, done: Done) =>
    readdir(path, options, async (error, entries) => {
      const { code = '' } = error ?? {};
      // It may be gone by now.
      if (error && code !== 'ENOENT' && code !== 'ENOTDIR') onUnreadable(path, code);
      if (error || !entries.some(entry => entry.isSymbolicLink())) return done(error, entries);
      done(
        null,
        await Promise.all(entries.map(async entry => ((await isDangling(path, entry)) ? asFile(entry) : entry))),
      );
    });
  return { readdir: read as unknown as typeof readdir };
}

function isDangling(folder: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return Promise.resolve(false);
  return new Promise(resolve => stat(join(folder, entry.name), error => resolve(error?.code === 'ENOENT')));
}

function asFile(entry: Dirent): Dirent {
  return Object.defineProperties(entry, {
    isFile: { value: () => true },
    isSymbolicLink: { value: () => false },
  });
}
