import { type Dirent, readdir, stat } from 'node:fs';
import { join } from 'node:path';
import type { FileSystemAdapter } from 'tinyglobby';

/**
 * The disk, for a search that would otherwise pass over a folder that may not be read, a link that leads nowhere, and a pipe, a
 * socket or a device: all but folders are found like files, so that reading them says what is wrong.
 */
export function disk(onUnreadable: (folder: string, code: string) => void): FileSystemAdapter {
  type Done = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;
  const read = (path: string, options: { withFileTypes: true }, done: Done) =>
    readdir(path, options, async (error, entries) => {
      const { code = '' } = error ?? {};
      // It may be gone by now.
      if (error && code !== 'ENOENT' && code !== 'ENOTDIR') onUnreadable(path, code);
      if (error || !entries.some(isNeither)) return done(error, entries);
      done(
        null,
        await Promise.all(entries.map(async entry => ((await isUnreadable(path, entry)) ? asFile(entry) : entry))),
      );
    });
  return { readdir: read as unknown as typeof readdir };
}

function isNeither(entry: Dirent): boolean {
  return !entry.isFile() && !entry.isDirectory();
}

function isUnreadable(folder: string, entry: Dirent): Promise<boolean> | boolean {
  if (!entry.isSymbolicLink()) return isNeither(entry);
  return new Promise(resolve => stat(join(folder, entry.name), error => resolve(error?.code === 'ENOENT')));
}

function asFile(entry: Dirent): Dirent {
  return Object.defineProperties(entry, {
    isFile: { value: () => true },
    isSymbolicLink: { value: () => false },
  });
}
