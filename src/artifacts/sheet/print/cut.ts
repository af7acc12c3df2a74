import type { Place } from '../file/pages.js';
import type { Leaf } from '../plan/part-leaves.js';

/**
 * Where a run can end invisibly: the index of the last piece that starts a page which the previous piece does not
 * extend to, so that everything before it fills its pages. Zero if there is none. The last of the pages says nothing: the columns
 * on it are level, and may have gone there as a whole, because what follows is not printed with them.
 *
 * @param pages how many were printed
 */
export function cutOf(leaves: Leaf[], places: Map<string, Place>, pages: number): number {
  for (let index = leaves.length - 1; index > 0; index -= 1) {
    const begins = places.get(leaves[index]?.id ?? '');
    const ends = places.get(leaves[index - 1]?.end ?? '');
    if (begins && ends && begins.page > ends.page && begins.page < pages - 1) return index;
  }
  return 0;
}
