import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { watch } from 'chokidar';
import { ownerOf } from '../left-overs/owner.js';

/** Watches files and folders, whether they are there yet or not. */
export interface PathWatcher {
  /** Watches these, and nothing else from now on. */
  set(paths: Iterable<string>): void;
  close(): Promise<void>;
}

/** Milliseconds in which nothing changes after something did: editors and git write several files, some of them twice. */
const quiet = 60;

/**
 * Calls back once for each burst of changes, with the paths that were added, changed or removed. Files on the way of
 * builds do not count.
 *
 * @param ignores which paths do not count, nor what lies below them
 */
export async function watchPaths(
  paths: Iterable<string>,
  ignores: (path: string) => boolean,
  onChange: (changed: string[]) => void,
): Promise<PathWatcher> {
  let watched = new Set(paths);
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  // With a path that is not there the watcher says that it is ready before it is.
  const there = [...watched].filter(path => existsSync(path));
  const ignored = (path: string) => ownerOf(basename(path)) !== undefined || ignores(path);
  const watcher = watch(there, { ignored, ignoreInitial: true });
  watcher.on('all', (_, path) => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const burst = [...changed];
      changed = new Set();
      onChange(burst);
    }, quiet);
  });
  // What cannot be watched is looked at by the next build, which says what is wrong.
  watcher.on('error', () => {});
  if (there.length > 0) await once(watcher, 'ready');
  watcher.add([...watched].filter(path => !there.includes(path)));
  return {
    set(paths) {
      const next = new Set(paths);
      watcher.unwatch([...watched].filter(path => !next.has(path)));
      watcher.add([...next].filter(path => !watched.has(path)));
      watched = next;
    },
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
