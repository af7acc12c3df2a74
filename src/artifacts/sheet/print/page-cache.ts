import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cache, folderCache } from '../../../pictures/cache.js';

/**
 * A cache in a folder that takes no more than so many bytes: what was used longest ago goes first. Builds that run at
 * once may share it.
 */
export function boundedCache(folder: string, mostBytes: number): Cache {
  const { read, write } = folderCache(folder);
  return {
    async read(key) {
      const data = await read(key);
      const now = new Date();
      if (data) await utimes(join(folder, key), now, now).catch(() => {});
      return data;
    },
    async write(key, data) {
      await write(key, data);
      await forget(folder, mostBytes).catch(() => {});
    },
  };
}

async function forget(folder: string, mostBytes: number): Promise<void> {
  const names = (await readdir(folder)).filter(name => name !== '.gitignore');
  const kept = await Promise.all(
    names.map(async name => {
      const path = join(folder, name);
      const { size, mtimeMs } = await stat(path);
      return { path, size, used: mtimeMs };
    }),
  );
  let bytes = 0;
  for (const { path, size } of kept.sort((a, b) => b.used - a.used)) {
    bytes += size;
    if (bytes > mostBytes) await rm(path, { force: true });
  }
}
