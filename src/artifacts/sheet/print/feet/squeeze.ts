/// <reference lib="dom" />
import type { Columns } from './columns.js';
import type { Gap, Gaps } from './gaps.js';
import type { Move } from './move.js';
import type { Units } from './units.js';

/** Runs in the page: the white of a column shrinks, by a share at most, if that makes room for what begins the next one. */
export function squeezing({ leaves, startOf, endOf }: Columns, gaps: Gaps, units: Units, most: number): Move {
  return {
    try(found, room) {
      const lacking = units.heightOf(found) - room;
      const { first, end, start } = found;
      const own: Gap[] = [];
      for (
        let index = found.index - 1;
        index > 0 && endOf(leaves[index - 1] as Element).column === end.column;
        index -= 1
      ) {
        const gap = gaps.above(index);
        if (gap) own.push(gap);
      }
      const white = own.reduce((sum, { size }) => sum + size, 0);
      // A pixel more, for what is rounded.
      const share = (Math.max(0, lacking) + 1) / white;
      if (white <= 0 || share > most) return false;
      for (const gap of own) gap.set(gap.size * (1 - share));
      if (startOf(first).column < start.column) return true;
      for (const gap of own) gap.reset();
      return false;
    },
  };
}
