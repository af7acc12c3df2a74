/// <reference lib="dom" />
import type { Columns } from './columns.js';
import type { Rooms } from './rooms.js';

/** Shares by which white grows at most. */
export interface WhiteLimits {
  /** Between questions. */
  stretched: number;
  /** Between the blocks of a text. */
  loosened: number;
}

/**
 * Runs in the page: lets the white between questions grow, and then that in their texts, but not below a heading, which belongs to
 * what follows it.
 */
export function growWhite(columns: Columns, { rooms }: Rooms, { stretched, loosened }: WhiteLimits): void {
  const { leaves, startOf, endOf, gapBetween } = columns;
  interface Gap {
    below: HTMLElement;
    column: number;
    container: Element | null;
    top: number;
    size: number;
  }
  const gapOf = (above: Element, below: HTMLElement): Gap[] => {
    const [end, start] = [endOf(above), startOf(below)];
    if (end.column !== start.column) return [];
    const container = below.closest('.columns');
    return [{ below, column: start.column, container, top: end.bottom, size: gapBetween(above, below) }];
  };
  // All are measured before any is changed.
  const isShown = (block: Element | null): block is Element => block !== null && block.getClientRects().length > 0;
  const headings = 'h1, h2, h3, h4, h5, h6';
  const questions = [...document.querySelectorAll<HTMLElement>('.columns > *')].flatMap(block => {
    const previous = block.previousElementSibling;
    return isShown(block) && isShown(previous) && !previous.matches(headings) ? gapOf(previous, block) : [];
  });
  const texts = leaves.flatMap((leaf, index) => {
    const above = leaves[index - 1];
    const text = leaf.closest('.question, .section-text');
    if (!above || !text?.contains(above) || above.closest(headings)) return [];
    let below: HTMLElement = leaf;
    while (below.parentElement && !below.parentElement.contains(above)) below = below.parentElement;
    return gapOf(above, below);
  });
  for (const room of rooms) {
    const grow = (gaps: Gap[], most: number) => {
      const own = gaps.filter(
        ({ column, container, top }) => column === room.column && container === room.container && top >= room.top,
      );
      const white = own.reduce((sum, { size }) => sum + size, 0);
      if (white === 0 || room.left <= 0) return;
      const share = Math.min(most, room.left / white);
      for (const { below, size } of own) below.style.marginTop = `${size * (1 + share)}px`;
      room.left -= white * share;
      room.grown = true;
      room.undo.push(() => {
        for (const { below } of own) below.style.marginTop = '';
      });
    };
    grow(questions, stretched);
    grow(texts, loosened);
  }
}
