/// <reference lib="dom" />
import type { Break, Columns } from './columns.js';
import type { Growth } from './growth.js';
import type { Units } from './units.js';

/** The pages whose columns have been parted elsewhere, and are filled without regard to each other. */
export interface Uneven {
  pages: Set<number>;
}

/**
 * Runs in the page: columns that Chromium lets end level, above what goes over all of them, leave the same white below each, also
 * where one of them could take all of it. If they can be filled when they are parted at other places, they are.
 *
 * @param deep pixels of white from which on a column is not filled, and which this saves at least
 */
export function partElsewhere(columns: Columns, units: Units, growth: Growth, deep: number): Uneven {
  const { height, leaves, breaks, isLevel, isOver, columnsIn, startOf, endOf, gapBetween } = columns;

  /** The index of the first piece in the row of columns that ends at a break. */
  const startOfRow = ({ index, above, end }: Break): number => {
    const container = above.closest('.columns');
    const isIn = (piece: Element | undefined) =>
      piece !== undefined &&
      piece.closest('.columns') === container &&
      !isOver(piece) &&
      startOf(piece).page === end.page;
    let first = index - 1;
    while (isIn(leaves[first - 1])) first -= 1;
    return first;
  };

  /** Where pieces would begin and end in one column, from 0. */
  const inOneColumn = (row: HTMLElement[]): { top: number; bottom: number }[] => {
    let bottom = 0;
    return row.map((leaf, at) => {
      const above = row[at - 1];
      const [start, end] = [startOf(leaf), endOf(leaf)];
      const isBelow = above && endOf(above).column === start.column;
      const gap = isBelow ? start.top - endOf(above).bottom : above ? gapBetween(above, leaf) : 0;
      const parts = [...leaf.getClientRects()];
      const own =
        end.column > start.column ? parts.reduce((sum, part) => sum + part.height, 0) : end.bottom - start.top;
      const top = bottom + gap;
      bottom = top + own;
      return { top, bottom };
    });
  };

  interface Parting {
    white: number;
    /** What columns after the first begin with. */
    starts: number[];
  }

  /** How a row can be parted so that its columns are filled, with the least white; undefined if it cannot. */
  const bestParting = (from: number, row: HTMLElement[], room: number, count: number): Parting | undefined => {
    const places = inOneColumn(row);
    const above = row.map((_, at) => growth.above(from + at));
    const within = row.map((_, at) => growth.within(from + at));
    const known = new Map<string, Parting | undefined>();
    const best = (first: number, left: number): Parting | undefined => {
      const key = `${first} ${left}`;
      if (known.has(key)) return known.get(key);
      let found: Parting | undefined;
      let most = 0;
      for (let last = first; last < row.length; last += 1) {
        most += (within[last] ?? 0) + (last > first ? (above[last] ?? 0) : 0);
        const free = room - ((places[last]?.bottom ?? 0) - (places[first]?.top ?? 0));
        if (free < 0) break;
        const white = Math.max(0, free - most);
        const next = last + 1;
        const isEnd = next === row.length;
        if (white >= deep || isEnd !== (left === 1) || !(isEnd || units.mayPart(from + next))) continue;
        const rest = isEnd ? { white: 0, starts: [] } : best(next, left - 1);
        if (rest && (!found || white + rest.white < found.white))
          found = { white: white + rest.white, starts: isEnd ? [] : [next, ...rest.starts] };
      }
      known.set(key, found);
      return found;
    };
    return best(0, count);
  };

  /** What stays white in the columns as they are, of which all take as much as the one that takes least. */
  const whiteNow = (from: number, row: HTMLElement[]): number => {
    const ends = row.flatMap((leaf, at) => {
      const next = row[at + 1];
      return !next || startOf(next).column > endOf(leaf).column ? [at] : [];
    });
    const left = ends.map(at => height - endOf(row[at] as Element).bottom - growth.ofColumn(from + at + 1));
    return Math.max(0, ...left) * ends.length;
  };

  const pages = new Set<number>();
  for (const found of breaks().filter(isLevel)) {
    const count = columnsIn(found.above.closest('.columns') as Element);
    if (count === 1) continue;
    const from = startOfRow(found);
    const row = leaves.slice(from, found.index);
    // Chromium rounds, here and in print.
    const room = height - Math.min(...row.map(leaf => startOf(leaf).top)) - 2;
    const better = bestParting(from, row, room, count);
    if (!better || better.white > whiteNow(from, row) - deep) continue;
    const heads = better.starts.map(at => row[at] as HTMLElement);
    for (const head of heads) head.style.breakBefore = 'column';
    const isKept =
      endOf(found.above).page === found.end.page &&
      startOf(found.first).page === found.start.page &&
      heads.every((head, at) => startOf(head).column === found.end.page + (at + 1) / count);
    if (isKept) pages.add(found.end.page);
    else for (const head of heads) head.style.breakBefore = '';
  }
  return { pages };
}
