/// <reference lib="dom" />
import type { Columns } from './columns.js';
import type { Move } from './move.js';

/**
 * Runs in the page: Chromium puts a row of columns as a whole on the next page where it finds no good place to part it, and with
 * it the title over all columns that it belongs to. An empty block over all columns ends the row earlier, so that its beginning
 * has room at the foot of the page; or the first of its texts goes over all columns, and takes fewer lines.
 *
 * @param least pixels of white from which on that is tried
 * @param tries how many of the places where the row may end are tried, each of which lays the document out again
 */
export function cuttingRows(columns: Columns, least: number, tries: number): Move {
  const { leaves, startOf, endOf, columnsIn, isOver } = columns;

  /** The blocks of the row of columns at or below a piece, each of which it may end behind. */
  const rowFrom = (first: HTMLElement): HTMLElement[] => {
    const title = first.closest('.wide > .prompt');
    let block = title?.nextElementSibling?.matches('.answer')
      ? title.nextElementSibling.firstElementChild
      : first.closest('.answer > *, .section-text > *');
    const found: HTMLElement[] = [];
    for (; block && !isOver(block); block = block.nextElementSibling) found.push(block as HTMLElement);
    return found;
  };
  const isKept = (block: Element) => getComputedStyle(block).breakAfter.startsWith('avoid');
  const heightOf = (block: Element) => [...block.getClientRects()].reduce((sum, { height }) => sum + height, 0);
  /** The height of blocks beside each other. */
  const rowOf = (blocks: HTMLElement[]) => {
    const parts = blocks.flatMap(block => [...block.getClientRects()]);
    return Math.max(...parts.map(({ bottom }) => bottom)) - Math.min(...parts.map(({ top }) => top));
  };
  /** Pixels that a title takes, with the white below it, without the room that it asks for there. */
  const titleOf = (title: HTMLElement | null) =>
    title ? title.getBoundingClientRect().height + Number.parseFloat(getComputedStyle(title).marginBottom) : 0;

  return {
    try({ above, first, start, end }, room) {
      const container = first.closest('.columns');
      const title = first.closest<HTMLElement>('.wide > .prompt');
      const beginsRow = title !== null || (!isOver(first) && isOver(above));
      if (room < least || !beginsRow || !container || start.page === end.page) return false;
      const free = room - titleOf(title);
      const row = rowFrom(first);
      let height = 0;
      const ends = row.flatMap((block, at) => {
        height += heightOf(block);
        const isLast = block.nextElementSibling === null || isOver(block.nextElementSibling);
        return isLast || height / columnsIn(container) >= free || isKept(block) ? [] : [at];
      });
      const usual = title?.style.getPropertyValue('--room') ?? '';
      /** Whether what takes so much goes to the foot of the page before, up to a block. */
      const fits = (taken: number, last: HTMLElement | undefined): boolean => {
        if (taken >= free) return false;
        // Rounded up, and a pixel more: Chromium rounds, here and in print.
        title?.style.setProperty('--room', `${Math.ceil(taken) + 1}px`);
        const bottom = leaves.findLast(leaf => last?.contains(leaf));
        if (startOf(first).page < start.page && bottom && endOf(bottom).page < start.page) return true;
        title?.style.setProperty('--room', usual);
        return false;
      };
      const place = document.createElement('div');
      place.className = 'row-end';
      for (const at of ends.reverse().slice(0, tries)) {
        const blocks = row.slice(0, at + 1);
        blocks.at(-1)?.after(place);
        if (fits(rowOf(blocks), blocks.at(-1))) return true;
        place.remove();
      }
      const [text] = row;
      if (row.length === 1 || !text?.matches('p.whole') || isKept(text)) return false;
      place.className = 'spanning across';
      text.before(place);
      place.append(text);
      if (fits(place.offsetHeight, text)) return true;
      place.replaceWith(text);
      return false;
    },
  };
}
