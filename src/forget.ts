import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

/** How much a cache keeps. */
export interface Most {
  files?: number;
  bytes?: number;
}

/**
 * Bounds a folder of kept files: what was used longest ago goes first, and so does what a killed build left on the way.
 * Builds that run at once may share it.
 *
 * @param ours which names count; other files in the folder stay, by default those whose names begin with a dot
 */
export function forget(
  folder: string,
  { files = Number.POSITIVE_INFINITY, bytes = Number.POSITIVE_INFINITY }: Most,
  ours: RegExp = /^[^.]/u,
): void {
  const kept = readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    const stats = ours.test(name) ? statSync(path, { throwIfNoEntry: false }) : undefined;
    return stats?.isFile() ? [{ path, size: stats.size, used: stats.mtimeMs }] : [];
  });
  let [count, sum] = [0, 0];
  for (const { path, size } of kept.sort((a, b) => b.used - a.used)) {
    count += 1;
    sum += size;
    if (count > files || sum > bytes) rmSync(path, { force: true });
  }
}

/** Marks a kept file as used, so that it outlives others. */
export function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {}
}
