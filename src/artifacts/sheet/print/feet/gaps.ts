/// <reference lib="dom" />
import type { Columns } from './columns.js';

/** The white above a piece that stands in the same column as the one before. */
export interface Gap {
  /** Between two questions, within the text of one, or below a heading, to which it belongs. */
  kind: 'questions' | 'text' | 'heading';
  column: number;
  container: Element | null;
  /** Where it begins. */
  top: number;
  /** Pixels. */
  size: number;
  /** Gives it another size. */
  set(size: number): void;
  /** Gives it the size that it had when it was measured. */
  reset(): void;
}

export interface Gaps {
  /** The gap above a piece; none where it begins a column, unless it may stand anywhere. */
  above(index: number, anywhere?: boolean): Gap | undefined;
}

/** Runs in the page: the white between pieces, which is margins, and in tables what surrounds the text of cells. */
export function gapsOf({ leaves, startOf, endOf, gapBetween }: Columns): Gaps {
  const headings = 'h1, h2, h3, h4, h5, h6';
  const pixels = (length: string) => Number.parseFloat(length) || 0;
  const outermost = (piece: HTMLElement, other: Element): HTMLElement => {
    let at = piece;
    while (at.parentElement && !at.parentElement.contains(other)) at = at.parentElement;
    return at;
  };

  const kindOf = (above: HTMLElement, below: HTMLElement, leaf: HTMLElement): Gap['kind'] | undefined => {
    if (outermost(above, leaf).matches(headings) || above.closest(headings)) return 'heading';
    if (below.parentElement?.matches('.columns')) return 'questions';
    return leaf.closest('.question, .section-text')?.contains(above) ? 'text' : undefined;
  };

  const marginAbove = (above: HTMLElement, below: HTMLElement, leaf: HTMLElement) => {
    const [size, others] = [gapBetween(above, leaf), gapBetween(above, leaf, below)];
    const usual = below.style.marginTop;
    return {
      size,
      set(wanted: number) {
        // The largest margin counts; one below zero takes from the others.
        below.style.marginTop = `${wanted >= others ? wanted : wanted - others}px`;
      },
      reset() {
        below.style.marginTop = usual;
      },
    };
  };

  const paddingBetween = (above: HTMLTableRowElement, below: HTMLTableRowElement) => {
    const sides = [
      ...[...above.cells].map(cell => ({ cell, side: 'paddingBottom' as const, usual: cell.style.paddingBottom })),
      ...[...below.cells].map(cell => ({ cell, side: 'paddingTop' as const, usual: cell.style.paddingTop })),
    ];
    const own = sides.map(({ cell, side }) => pixels(getComputedStyle(cell)[side]));
    const [upper = 0, lower = 0] = [own[0], own[above.cells.length]];
    const size = upper + lower;
    return {
      size,
      set(wanted: number) {
        for (const [index, { cell, side }] of sides.entries())
          cell.style[side] = `${(own[index] ?? 0) + (wanted - size) / 2}px`;
      },
      reset() {
        for (const { cell, side, usual } of sides) cell.style[side] = usual;
      },
    };
  };

  return {
    above(index, anywhere = false) {
      const [above, leaf] = [leaves[index - 1], leaves[index]];
      if (!above || !leaf) return undefined;
      const [end, start] = [endOf(above), startOf(leaf)];
      if (end.column !== start.column && !anywhere) return undefined;
      const below = outermost(leaf, above);
      const kind = kindOf(above, below, leaf);
      if (!kind) return undefined;
      const rows = [above.closest('tr'), leaf.closest('tr')];
      const isTable = rows[0] && rows[1] && rows[0].closest('table') === rows[1].closest('table');
      if (isTable && rows[0] === rows[1]) return undefined;
      const white = isTable && rows[0] && rows[1] ? paddingBetween(rows[0], rows[1]) : marginAbove(above, below, leaf);
      // A title over all columns takes back the room that it asks for: what is below it would go up into it.
      if (white.size <= 0) return undefined;
      return { kind, column: start.column, container: leaf.closest('.columns'), top: end.bottom, ...white };
    },
  };
}
