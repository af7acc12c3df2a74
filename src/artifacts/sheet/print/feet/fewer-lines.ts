/// <reference lib="dom" />
import type { Columns } from './columns.js';
import type { Move } from './move.js';
import type { Units } from './units.js';

/** Runs in the page: a box of lines to write on has fewer of them, by a share at most, if it then has room in the column before. */
export function fewerLines({ leaves, startOf }: Columns, units: Units, most: number): Move {
  return {
    try(found, room) {
      const { index, first, start } = found;
      const box = leaves
        .slice(index, units.endOfUnit(found) + 1)
        .find(leaf => leaf.matches('.ruled:not(.none, .fixed)'));
      const lines = [...(box?.children ?? [])];
      const spare = lines.slice(lines.length - Math.floor(lines.length * most));
      const tall = spare.reduce((sum, line) => sum + line.getBoundingClientRect().height, 0);
      if (!box || units.heightOf(found) - room > tall) return false;
      for (const line of spare.toReversed()) {
        line.remove();
        if (startOf(first).column < start.column) return true;
      }
      box.append(...spare);
      return false;
    },
  };
}
