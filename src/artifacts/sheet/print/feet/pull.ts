/// <reference lib="dom" />
import type { Columns } from './columns.js';
import type { Growth } from './growth.js';
import type { Heads } from './heads.js';
import type { Move } from './move.js';

/** What lets the beginning of a column go to the one before, the least harmful first. */
export interface Moves {
  pictures: Move;
  rows: Move;
  squeezing: Move;
  fewerLines: Move;
  parting: Move;
}

/** How many columns each has filled. */
export type Pulled = Record<keyof Moves, number>;

/**
 * Runs in the page: lets what begins a column go to the foot of the one before, where that would stay white even when all grows.
 * Each moves all that follows, so they are tried one after the other.
 *
 * @param parted pixels of white that are left then, from which on what is kept together is parted
 */
export function pullUp(columns: Columns, heads: Heads, growth: Growth, moves: Moves, parted: number): Pulled {
  const { leaves, breakAt, roomAt, isLevel, columnsIn } = columns;
  const pulled: Pulled = { pictures: 0, rows: 0, squeezing: 0, fewerLines: 0, parting: 0 };
  for (let index = 1; index < leaves.length; index += 1) {
    const found = breakAt(index);
    if (!found) continue;
    const room = roomAt(found);
    const by = (move: keyof Moves): boolean => {
      if (!moves[move].try(found, room)) return false;
      pulled[move] += 1;
      heads.renew();
      return true;
    };
    if (by('pictures') || by('rows') || (isLevel(found) && columnsIn(found.above.closest('.columns') as Element) > 1))
      continue;
    const left = room - growth.ofColumn(index);
    if (left <= 0 || by('squeezing')) continue;
    if (left >= parted && !by('fewerLines')) by('parting');
  }
  return pulled;
}
