import type { Place } from '../file/pages.js';
import type { Leaf } from '../plan/part-leaves.js';

/**
 * Where a run can end without being seen: the index of the last piece that begins a page which the piece before it does
 * not reach, so that what comes before it fills its pages. Zero where there is none.
 */
export function cutOf(leaves: Leaf[], places: Map<string, Place>): number {
  for (let index = leaves.length - 1; index > 0; index -= 1) {
    const begins = places.get(leaves[index]?.id ?? '');
    const ends = places.get(leaves[index - 1]?.end ?? '');
    if (begins && ends && begins.page > ends.page) return index;
  }
  return 0;
}
