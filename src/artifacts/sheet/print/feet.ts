/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';
import { feet, pictures } from '../thresholds.js';
import type { PageArea } from './lay.js';

/** What stands in the columns, from one break to the next. */
const pieces =
  'p, pre, table, h1, h2, h3, h4, h5, h6, li, .item, dt, dd, summary, .figure, .math-display, .missing-image, .ruled';

/** What was done to fill the feet of columns. */
export interface Filled {
  pictures: number;
  lines: number;
  columns: number;
}

/**
 * Fills the holes at the feet of columns. Pictures become smaller that begin a column, if they then have room in the one
 * before. What is left becomes more lines to write on, where there are some, and then white between questions, so that the
 * columns of a page end in line.
 */
export async function fillFeet(page: Page, area: PageArea): Promise<Filled> {
  return await page.evaluate(fill, { ...area, pieces, shrunk: pictures.shrunk, ...feet });
}

/**
 * Runs in the page, as wide as printed: lays its pages out beside each other, as columns of the body that break as pages do.
 * Does nothing if a style sheet has other pages than ours.
 */
function fill({
  width,
  height,
  pieces,
  shrunk,
  stretched,
  ruled,
}: PageArea & Record<'shrunk' | 'stretched' | 'ruled', number> & { pieces: string }): Filled {
  const filled = { pictures: 0, lines: 0, columns: 0 };
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
  if (!isKnown || !document.querySelector('.columns')) return filled;
  const { body } = document;
  const before = body.style.cssText;
  body.style.cssText += `; height: ${height}px; columns: ${width}px auto; column-gap: 0; column-fill: auto`;

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
  /** Where a part of a piece stands: columns are numbered by their page, and by what share of it is beside them. */
  const placeOf = (piece: Element, rect: DOMRect | undefined) => {
    const { left, top, bottom } = rect as DOMRect;
    const page = pageOf(rect as DOMRect);
    const container = piece.closest('.columns');
    const count = container && !piece.closest('.spanning') ? columnsIn(container) : 1;
    return { page, column: page + Math.floor(((left + 1 - page * width) / width) * count) / count, top, bottom };
  };
  const startOf = (piece: Element) => placeOf(piece, piece.getClientRects()[0]);
  const endOf = (piece: Element) => placeOf(piece, [...piece.getClientRects()].at(-1));
  /** The white between two pieces, which breaks off at the end of a column. */
  const gapBetween = (one: Element, other: Element): number => {
    const margins = [0];
    const walk = (from: Element, to: Element, side: 'marginTop' | 'marginBottom') => {
      for (let at: Element | null = from; at && !at.contains(to); at = at.parentElement)
        margins.push(Number.parseFloat(getComputedStyle(at)[side]) || 0);
    };
    walk(one, other, 'marginBottom');
    walk(other, one, 'marginTop');
    return Math.max(...margins);
  };
  /** Where the column ends that a piece ends in. */
  const footOf = (piece: Element): number => {
    const { page } = endOf(piece);
    const parts = [...(piece.closest('.columns')?.getClientRects() ?? [])];
    return parts.find(part => pageOf(part) === page)?.bottom ?? height;
  };
  /** The pieces with which another column begins than the one before them ends in. */
  const breaks = () =>
    leaves.flatMap((first, index) => {
      const above = leaves[index - 1];
      if (!above) return [];
      const [end, start] = [endOf(above), startOf(first)];
      return start.column > end.column ? [{ index, above, first, end, start }] : [];
    });

  // Each picture moves all that follows it, so they are tried one after the other. One that does not move stays as it was.
  const hasPictures = document.querySelector('.columns .figure > img') !== null;
  for (let index = 1; hasPictures && index < leaves.length; index += 1) {
    const [above, first] = [leaves[index - 1], leaves[index]] as [HTMLElement, HTMLElement];
    const [end, start] = [endOf(above), startOf(first)];
    if (start.column <= end.column) continue;
    const next = leaves.slice(index).find(leaf => leaf.matches('.figure') || startOf(leaf).column !== start.column);
    const image = next?.querySelector<HTMLElement>(':scope > img');
    if (!next || !image || startOf(next).column !== start.column) continue;
    const foot = start.page > end.page ? height : footOf(above);
    const room = foot - end.bottom - gapBetween(above, first);
    const full = image.getBoundingClientRect().height;
    const others = endOf(next).bottom - start.top - full;
    const share = (room - others) / full;
    if (share >= 1 || share < shrunk) continue;
    const usual = image.style.maxHeight;
    image.style.maxHeight = `${Math.floor(room - others)}px`;
    if (startOf(next).column < start.column) filled.pictures += 1;
    else image.style.maxHeight = usual;
  }

  // Nothing moves to another column here, so all are measured before any is changed.
  const isShown = (block: Element | null): block is Element => block !== null && block.getClientRects().length > 0;
  const blocks = [...document.querySelectorAll<HTMLElement>('.columns > *')].flatMap(block => {
    const previous = block.previousElementSibling;
    if (!isShown(block) || !isShown(previous)) return [];
    const [end, start] = [endOf(previous), startOf(block)];
    return end.column === start.column ? [{ block, column: start.column, gap: gapBetween(previous, block) }] : [];
  });
  // What stands above a block over all columns is balanced, and would push it down.
  const isBroken = new Set<number>();
  for (const block of document.querySelectorAll('.spanning, .wide > .prompt'))
    for (const rect of block.getClientRects()) isBroken.add(pageOf(rect));
  const boxes = leaves.filter(leaf => leaf.matches('.ruled:not(.none)'));
  const added: { box: Element; line: Element; count: number }[] = [];
  /** Lines for the boxes of a column, the first ones first; gives how much of the room they take. */
  const addLines = (own: Element[], room: number): number => {
    let taken = 0;
    for (const [index, box] of own.entries()) {
      const [line, ...others] = [...box.children].reverse();
      if (!line) continue;
      const tall = line.getBoundingClientRect().height;
      const most = Math.floor((others.length + 1) * ruled);
      const count = Math.min(most, Math.ceil(Math.floor((room - taken) / tall) / (own.length - index)));
      added.push({ box, line, count });
      taken += count * tall;
    }
    return taken;
  };
  const changes: { block: HTMLElement; margin: number }[] = [];
  const usual = breaks();
  for (const { above, end } of usual) {
    const container = above.closest('.columns');
    const inColumn = blocks.filter(({ block, column }) => column === end.column && block.parentElement === container);
    const white = inColumn.reduce((sum, { gap }) => sum + gap, 0);
    const room = height - end.bottom - 2;
    if (isBroken.has(end.page) || footOf(above) < height - 1 || room <= 0) continue;
    const own = boxes.filter(box => startOf(box).column === end.column && box.closest('.columns') === container);
    const left = room - addLines(own, room);
    if (white === 0) continue;
    const share = Math.min(stretched, left / white);
    for (const { block, gap } of inColumn) changes.push({ block, margin: gap * (1 + share) });
    filled.columns += 1;
  }
  const lines = added.flatMap(({ box, line, count }) =>
    Array.from({ length: count }, () => box.appendChild(line.cloneNode(false)) as Element),
  );
  filled.lines = lines.length;
  for (const { block, margin } of changes) block.style.marginTop = `${margin}px`;
  const now = breaks();
  if (usual.some(({ first }, index) => first !== now[index]?.first)) {
    for (const { block } of changes) block.style.marginTop = '';
    for (const line of lines) line.remove();
    Object.assign(filled, { lines: 0, columns: 0 });
  }
  body.style.cssText = before;
  return filled;
}
