import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.js';
import { writeWhole } from '../write-whole.js';

/** Bytes that are expensive to obtain, kept between builds. */
export interface Cache {
  read: (key: string) => Promise<Uint8Array | undefined>;
  write: (key: string, data: Uint8Array) => Promise<void>;
}

/**
 * A cache in a folder, which is created on the first write. Each file contains the hash of its bytes, and a damaged one
 * counts as absent. What cannot be written is not cached: the build does not depend on it.
 */
export function folderCache(folder: string): Cache {
  return {
    async read(key) {
      const file = await readFile(join(folder, key)).catch(() => Buffer.alloc(0));
      const data = file.subarray(32);
      return hash(data).equals(file.subarray(0, 32)) ? new Uint8Array(data) : undefined;
    },
    async write(key, data) {
      try {
        makeFolder(folder);
        await writeFile(join(folder, '.gitignore'), '*\n', { flag: 'wx' }).catch(() => {});
        writeWhole(join(folder, key), Buffer.concat([hash(data), data]));
      } catch {}
    },
  };
}

/** The same cache, read-only. */
export function asItIs({ read }: Cache): Cache {
  return { ...noCache, read };
}

/** Caches nothing. */
export const noCache: Cache = { read: async () => undefined, write: async () => {} };

function hash(data: Uint8Array): Buffer {
  return createHash('sha256').update(data).digest();
}
