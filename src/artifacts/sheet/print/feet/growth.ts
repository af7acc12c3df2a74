/// <reference lib="dom" />
import type { Columns } from './columns.js';
import type { Gaps } from './gaps.js';

/** Shares by which what stands in a column grows at most. */
export interface GrowthLimits {
  /** White between questions. */
  stretched: number;
  /** White between the blocks of a text. */
  loosened: number;
  /** Lines to write on. */
  ruled: number;
}

/** Pixels that pieces can take at the foot of their column. */
export interface Growth {
  /** The white above one. */
  above(index: number): number;
  /** The lines to write on in one. */
  within(index: number): number;
  /** All of a column, by the piece that begins the next one. */
  ofColumn(next: number): number;
}

/** Runs in the page. */
export function growthOf({ leaves, endOf }: Columns, gaps: Gaps, limits: GrowthLimits): Growth {
  const growth: Growth = {
    above(index) {
      const gap = gaps.above(index, true);
      return gap ? gap.size * { questions: limits.stretched, text: limits.loosened, heading: 0 }[gap.kind] : 0;
    },
    within(index) {
      const leaf = leaves[index];
      const line = leaf?.matches('.ruled:not(.none)') ? leaf.lastElementChild : null;
      if (!leaf || !line) return 0;
      // What was given to spread is no more than what was there.
      const given = leaf.querySelectorAll('.given').length;
      const most = Math.floor((leaf.childElementCount - given) * limits.ruled) - given;
      return most * line.getBoundingClientRect().height;
    },
    ofColumn(next) {
      const column = (index: number) => endOf(leaves[index] as Element).column;
      let sum = growth.within(next - 1);
      for (let index = next - 1; index > 0 && column(index - 1) === column(next - 1); index -= 1)
        sum += growth.above(index) + growth.within(index - 1);
      return sum;
    },
  };
  return growth;
}
