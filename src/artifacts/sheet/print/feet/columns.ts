/// <reference lib="dom" />
import type { PageArea } from '../lay.js';

/** Where a part of a piece stands: columns are numbered by their page, and by what share of it is beside them. */
interface Place {
  page: number;
  column: number;
  top: number;
  bottom: number;
}

/** A piece with which another column begins than the one before it ends in. */
export interface Break {
  index: number;
  above: HTMLElement;
  first: HTMLElement;
  end: Place;
  start: Place;
}

/** The columns of a document as it is printed, measured in the page. */
export interface Columns {
  /** Height of a page. */
  height: number;
  /** What stands in the columns, from one possible break to the next. */
  leaves: HTMLElement[];
  pageOf(rect: DOMRect): number;
  startOf(piece: Element): Place;
  endOf(piece: Element): Place;
  /** The white between two pieces, which breaks off at the end of a column; without what one element asks for, if that is given. */
  gapBetween(one: Element, other: Element, but?: Element): number;
  /** Where the column ends that a piece ends in. */
  footOf(piece: Element): number;
  /** The break before a piece, if there is one. */
  breakAt(index: number): Break | undefined;
  /** Pixels at the foot of the column before a break, less the white that comes first. */
  roomAt(found: Break): number;
  breaks(): Break[];
  columnsIn(container: Element): number;
  /** Whether a piece goes over all columns. */
  isOver(piece: Element): boolean;
  /** Whether a page ends there with level columns, because a title or a block over all columns begins the next. */
  isLevel(found: Break): boolean;
  /** Lays the document out as it was. */
  restore(): void;
}

/** Runs in the page: whether it has columns, and no style sheet has other pages than ours. */
export function hasOurPages(): boolean {
  const isOurs = ({ style }: CSSPageRule) =>
    /^(?:var\(--margin\))?$/u.test(style.margin) &&
    style.marginTop === '' &&
    /^(?:var\(--paper\))?$/u.test(style.getPropertyValue('size'));
  /** The rules of a style sheet; nothing says what is in one from a file. */
  const rulesOf = (sheet: CSSStyleSheet): CSSRule[] | undefined => {
    try {
      return [...sheet.cssRules];
    } catch {
      return undefined;
    }
  };
  const rules = [...document.styleSheets].map(rulesOf);
  const isKnown = rules.every(own => own?.every(rule => !(rule instanceof CSSPageRule) || isOurs(rule)));
  return isKnown && document.querySelector('.columns') !== null;
}

/** Runs in the page, as wide as printed: lays its pages out beside each other, as columns of the body that break as pages do. */
export function layColumns({ width, height, pieces }: PageArea & { pieces: string }): Columns {
  const { body } = document;
  const before = body.style.cssText;
  body.style.cssText += `; height: ${height}px; columns: ${width}px auto; column-gap: 0; column-fill: auto`;
  // What begins a page has to begin a column here, which `page` does not ask for.
  const first = [...document.querySelectorAll<HTMLElement>('body > *, main > *, .part > *')].filter(
    block => getComputedStyle(block).breakBefore === 'page',
  );
  for (const block of first) block.style.breakBefore = 'column';
  const leaves = [...document.querySelectorAll<HTMLElement>(pieces)].filter(piece => {
    return !piece.querySelector(pieces) && piece.getClientRects().length > 0;
  });
  const counts = new Map<Element, number>();
  const columnsIn = (container: Element): number => {
    const count = counts.get(container) ?? (Number(getComputedStyle(container).columnCount) || 1);
    counts.set(container, count);
    return count;
  };
  const pageOf = ({ left }: DOMRect) => Math.floor((left + 1) / width);
  const placeOf = (piece: Element, rect: DOMRect | undefined): Place => {
    const { left, top, bottom } = rect as DOMRect;
    const page = pageOf(rect as DOMRect);
    const container = piece.closest('.columns');
    const count = container && !piece.closest('.spanning') ? columnsIn(container) : 1;
    return { page, column: page + Math.floor(((left + 1 - page * width) / width) * count) / count, top, bottom };
  };
  const startOf = (piece: Element) => placeOf(piece, piece.getClientRects()[0]);
  const endOf = (piece: Element) => placeOf(piece, [...piece.getClientRects()].at(-1));
  const breakAt = (index: number): Break | undefined => {
    const [above, first] = [leaves[index - 1], leaves[index]];
    if (!above || !first) return undefined;
    const [end, start] = [endOf(above), startOf(first)];
    return start.column > end.column ? { index, above, first, end, start } : undefined;
  };
  const breaks = () => leaves.flatMap((_, index) => breakAt(index) ?? []);
  const isOver = (piece: Element) => piece.closest('.spanning, .wide > .prompt') !== null;
  const isLevel = ({ above, first, end, start }: Break) => {
    const container = above.closest('.columns');
    const endsRow = first.closest('.columns') !== container || isOver(first) || first.closest('.row-end + *') !== null;
    return container !== null && start.page > end.page && endsRow;
  };
  const gapBetween: Columns['gapBetween'] = (one, other, but) => {
    const margins = [0];
    const walk = (from: Element, to: Element, side: 'marginTop' | 'marginBottom') => {
      for (let at: Element | null = from; at && !at.contains(to); at = at.parentElement)
        if (at !== but) margins.push(Number.parseFloat(getComputedStyle(at)[side]) || 0);
    };
    walk(one, other, 'marginBottom');
    walk(other, one, 'marginTop');
    return Math.max(...margins) + Math.min(...margins);
  };
  const footOf = (piece: Element) => {
    const { page } = endOf(piece);
    const parts = [...(piece.closest('.columns')?.getClientRects() ?? [])];
    return parts.find(part => pageOf(part) === page)?.bottom ?? height;
  };
  return {
    height,
    leaves,
    pageOf,
    startOf,
    endOf,
    gapBetween,
    footOf,
    breakAt,
    roomAt({ above, first, end, start }) {
      return (start.page > end.page ? height : footOf(above)) - end.bottom - gapBetween(above, first);
    },
    breaks,
    columnsIn,
    isOver,
    isLevel,
    restore() {
      body.style.cssText = before;
      for (const block of first) block.style.breakBefore = '';
    },
  };
}
