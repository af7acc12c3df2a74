import { posix } from 'node:path';
import { partNames } from './thresholds.js';

/**
 * The files that are written alike, if any are: those of a folder, or, where folders hold fewer than would show it, such as
 * `472/README.md`, those of all such folders next to each other.
 *
 * @param paths the notes, with `/`
 * @returns the name of each one's collection
 */
export function collectionsOf(paths: readonly string[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(posix.dirname(path), (counts.get(posix.dirname(path)) ?? 0) + 1);
  return new Map(
    paths.map(path => {
      const folder = posix.dirname(path);
      const isOwn = (counts.get(folder) ?? 0) >= partNames.files || folder === '.';
      return [path, isOwn ? folder : posix.join(posix.dirname(folder), '*')];
    }),
  );
}
