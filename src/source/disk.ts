import { readdir } from 'node:fs';
import type { FileSystemAdapter } from 'tinyglobby';

/** The disk, for a search that would otherwise pass over a folder that may not be read. */
export function disk(onUnreadable: (folder: string, code: string) => void): FileSystemAdapter {
  type Done = (error: NodeJS.ErrnoException | null, entries: unknown) => void;
  const read = (path: string, options: object, done: Done) =>
    readdir(path, options, (error, entries) => {
      const { code = '' } = error ?? {};
      // It may be gone by now.
      if (error && code !== 'ENOENT' && code !== 'ENOTDIR') onUnreadable(path, code);
      done(error, entries);
    });
  return { readdir: read as unknown as typeof readdir };
}
