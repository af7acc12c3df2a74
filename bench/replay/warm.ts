import { Cache } from './cache.js';
import type { Collection } from './collections.js';
import { inThreads } from './pool.js';
import type { AskTask, Result } from './threads.js';
import type { Walk } from './walk.js';

/** Reads the blobs that the cache does not have. */
export async function warm(
  walks: (Walk & { collection: Collection })[],
  folder: string,
  threads: number,
): Promise<Map<string, Cache>> {
  const caches = new Map<string, Cache>();
  const tasks = walks.flatMap(({ collection: { name }, history, versions }): AskTask[] => {
    const cache = new Cache(folder, name.replace('/', '+'));
    caches.set(name, cache);
    const blobs = new Set(versions.flatMap(({ files }) => files.map(([, blob]) => blob)));
    const missing = [...blobs].filter(blob => cache.get(blob) === undefined);
    return missing.map(blob => ({ type: 'ask', collection: name, gitDir: history.gitDir, blob }));
  });
  let done = 0;
  await inThreads<AskTask, Result>(threads, tasks, ({ collection, blob }, result) => {
    if ('file' in result) caches.get(collection)?.put(blob, result.file);
    if (++done % 100 === 0) console.error(`read ${done} of ${tasks.length}`);
  });
  return caches;
}
