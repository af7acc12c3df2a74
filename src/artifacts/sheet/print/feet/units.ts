/// <reference lib="dom" />
import type { Break, Columns } from './columns.js';

/** What stays together. */
export interface Units {
  /** Whether a column may begin with a piece. */
  mayPart(index: number): boolean;
  /** The index of the last piece that the first of a column may not be parted from. */
  endOfUnit(found: Break): number;
  /** Pixels that the beginning of a column takes at the foot of the one before: as much as stays together. */
  heightOf(found: Break): number;
}

/** Runs in the page. */
export function unitsOf({ leaves, startOf, endOf }: Columns): Units {
  const isKept = (style: string) => style.startsWith('avoid');
  const mayPart = (index: number): boolean => {
    const [above, below] = [leaves[index - 1], leaves[index]];
    if (!above || !below) return true;
    let at: Element | null = above;
    for (; at && !at.contains(below); at = at.parentElement) if (isKept(getComputedStyle(at).breakAfter)) return false;
    for (at = below; at && !at.contains(above); at = at.parentElement)
      if (isKept(getComputedStyle(at).breakBefore)) return false;
    return isLoose(at);
  };
  /** Whether neither an element nor what it is in is kept whole. */
  const isLoose = (element: Element | null): boolean => {
    for (let at = element; at; at = at.parentElement) if (isKept(getComputedStyle(at).breakInside)) return false;
    return true;
  };
  const endOfUnit = ({ index }: Break): number => {
    let last = index;
    while (last + 1 < leaves.length && !mayPart(last + 1)) last += 1;
    return last;
  };
  /** Where a piece may end at the earliest: behind two of its lines, if two follow. */
  const firstEndOf = (leaf: HTMLElement): number => {
    const { bottom } = endOf(leaf);
    if (!isLoose(leaf) || leaf.matches('tr')) return bottom;
    const lines = leaf.querySelectorAll('.code-line');
    const second = lines.length > 3 ? lines[1] : undefined;
    if (second) return endOf(second).bottom + Number.parseFloat(getComputedStyle(leaf).paddingBottom);
    const { top } = startOf(leaf);
    const height = Number.parseFloat(getComputedStyle(leaf).lineHeight);
    return bottom - top > height * 3.5 ? top + height * 2 : bottom;
  };
  return {
    mayPart,
    endOfUnit,
    heightOf(found) {
      const last = leaves[endOfUnit(found)];
      const { column, top } = found.start;
      return last && startOf(last).column === column ? firstEndOf(last) - top : Number.POSITIVE_INFINITY;
    },
  };
}
