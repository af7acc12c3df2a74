import type { Place } from '../file/pages.js';
import type { Leaf } from '../plan/part-leaves.js';

/** Points by which a piece may be off the head of a page and still be its first. */
const tolerance = 4;

/**
 * Where a run can end without being seen: the index of the last piece that is the first on its page, at the head of the
 * first column, so that what comes before it fills its pages. Zero where there is none.
 */
export function cutOf(leaves: Leaf[], places: Map<string, Place>): number {
  const placed = leaves.map(({ id }) => places.get(id));
  const known = placed.filter(place => place !== undefined);
  const top = known.reduce((highest, { page, y }) => (page > 0 ? Math.max(highest, y) : highest), 0);
  const left = known.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  for (let index = leaves.length - 1; index > 0; index -= 1) {
    const place = placed[index];
    const before = placed[index - 1];
    if (!place || !before || place.page === before.page || place.page === 0) continue;
    if (place.y >= top - tolerance && place.x <= left + tolerance) return index;
  }
  return 0;
}
