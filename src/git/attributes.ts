import type { Repository } from './repository.js';
import { askGit } from './run.js';

/**
 * The merge driver that attributes give to a path, `union` for one; undefined where they give none, so that git merges it
 * as it merges any text. Format: git-check-attr(1).
 *
 * @param path from the project's folder; it need not be there
 */
export async function mergeDriver({ root }: Repository, path: string): Promise<string | undefined> {
  const [, , driver] = (await askGit(root, ['check-attr', '-z', 'merge', '--', path])).split('\0');
  return driver === undefined || ['unspecified', 'set', 'unset'].includes(driver) ? undefined : driver;
}
