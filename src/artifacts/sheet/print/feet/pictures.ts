/// <reference lib="dom" />
import type { Break, Columns } from './columns.js';
import type { Move } from './move.js';

/** What pictures do to fill the foot of the column before. */
export interface PictureLimits {
  /** Share of its height that a picture keeps at least. */
  shrunk: number;
  /** Pixels of white from which on a picture lets the text behind it go first. */
  postponed: number;
}

/**
 * Runs in the page: a picture that begins a column becomes smaller if it then has room in the one before; else what follows it in
 * the same text goes first, and fills that.
 */
export function placingPictures(columns: Columns, { shrunk, postponed }: PictureLimits): Move {
  const { leaves, startOf, endOf, breakAt, roomAt } = columns;

  const shrink = (figure: HTMLElement, { start }: Break, room: number): boolean => {
    const image = figure.querySelector<HTMLElement>(':scope > img');
    if (!image) return false;
    const full = image.getBoundingClientRect().height;
    const others = endOf(figure).bottom - start.top - full;
    const share = (room - others) / full;
    if (share >= 1 || share < shrunk) return false;
    const usual = image.style.maxHeight;
    image.style.maxHeight = `${Math.floor(room - others)}px`;
    if (startOf(figure).column < start.column) return true;
    image.style.maxHeight = usual;
    return false;
  };

  /** The blocks behind a picture that may go first: up to another picture, a heading, or what says that it is above. */
  const followersOf = (block: Element): Element[] => {
    const bars = 'h1, h2, h3, h4, h5, h6, hr, details, table, .spanning, .footnotes, .figure, .missing-image';
    const found: Element[] = [];
    for (let next = block.nextElementSibling; next; next = next.nextElementSibling) {
      if (next.matches(bars) || next.querySelector(bars) || /上[面述]?的?图|如上|above/iu.test(next.textContent)) break;
      found.push(next);
    }
    // Two pictures do not meet, and what a text leads to stays behind it.
    const isFree = (last: Element) =>
      !last.matches('.lead') && !last.nextElementSibling?.matches('.missing-image, :has(.figure, .missing-image)');
    return found.filter(isFree);
  };

  const postpone = (figure: HTMLElement, { index, start }: Break, room: number): boolean => {
    const block = figure.parentElement;
    const isAlone = block?.matches('p') && block.childElementCount === 1;
    if (!block || !isAlone || room < postponed || block.previousElementSibling?.matches('.lead')) return false;
    const [place, from] = [block.nextSibling, leaves.indexOf(figure)];
    for (const last of followersOf(block)) {
      last.after(block);
      leaves.splice(leaves.indexOf(figure), 1);
      const passed = leaves.findLastIndex(leaf => last.contains(leaf));
      leaves.splice(passed + 1, 0, figure);
      let at = index;
      while (at <= passed + 1 && !breakAt(at)) at += 1;
      const now = breakAt(at);
      // No hole is left, here or before the picture, and it is no further away than the next column.
      const isFilled = now !== undefined && roomAt(now) < room / 2 && now.start.column === start.column;
      if (isFilled && startOf(figure).column === start.column) return true;
    }
    block.parentElement?.insertBefore(block, place);
    leaves.splice(leaves.indexOf(figure), 1);
    leaves.splice(from, 0, figure);
    return false;
  };

  return {
    try(found, room) {
      const { index } = found;
      const { column } = found.start;
      const figure = leaves.slice(index).find(leaf => leaf.matches('.figure') || startOf(leaf).column !== column);
      if (!figure?.matches('.figure') || startOf(figure).column !== column) return false;
      return shrink(figure, found, room) || postpone(figure, found, room);
    },
  };
}
