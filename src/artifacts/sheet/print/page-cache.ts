import { join } from 'node:path';
import { forget, touch } from '../../../forget.js';
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
      if (data) touch(join(folder, key));
      return data;
    },
    async write(key, data) {
      await write(key, data);
      try {
        forget(folder, { bytes: mostBytes });
      } catch {}
    },
  };
}
