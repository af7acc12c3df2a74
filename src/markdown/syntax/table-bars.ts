import type { Construct, Event, Extension, Resolver, Token, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';
import { isBracketFormula, isDollarFormula } from './formula.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    tableHead: 'tableHead';
    tableRow: 'tableRow';
    tableDelimiterRow: 'tableDelimiterRow';
    tableCellDivider: 'tableCellDivider';
  }
}

/**
 * A remark plugin for a parser with GFM's tables: a bar in a formula or in code does not end a cell if the row would have
 * more cells than the head. GFM ends one everywhere, but nobody who writes `$P(A|B)$` or `` `a || b` `` means that.
 */
export default function remarkTableBars(this: Processor): undefined {
  const { micromarkExtensions = [] } = this.data();
  for (const extension of micromarkExtensions.flat() as Extension[]) {
    for (const constructs of Object.values(extension.flow ?? {})) {
      for (const construct of [constructs].flat()) if (construct?.name === 'table') wrap(construct);
    }
  }
}

function wrap(construct: Construct): void {
  const { resolveAll } = construct;
  if (!resolveAll) return;
  const resolve: Resolver = (events, context) => resolveAll(withoutInnerBars(events, context), context);
  construct.resolveAll = resolve;
}

/** Makes bars that do not end a cell text of the cell they are in. */
function withoutInnerBars(events: Event[], context: TokenizeContext): Event[] {
  let inHead = false;
  let width = 0;
  let bars: Token[] = [];
  for (const [kind, token] of events) {
    if (token.type === 'tableHead') inHead = kind === 'enter';
    else if (token.type === 'tableCellDivider' && kind === 'enter') bars.push(token);
    else if (token.type === 'tableRow' || token.type === 'tableDelimiterRow') {
      if (kind === 'enter') bars = [];
      else if (inHead && token.type === 'tableRow') width = cellsIn(context.sliceSerialize(token), bars.length);
      else if (!inHead) joinCells(token, bars, width, context);
    }
  }
  return events;
}

/** How many cells a row has; a bar at either end is optional. */
function cellsIn(row: string, bars: number): number {
  const text = row.trim();
  return bars + 1 - (text.startsWith('|') ? 1 : 0) - (/(?<!\\)(?:\\\\)*\|$/u.test(text) && bars > 0 ? 1 : 0);
}

function joinCells(row: Token, bars: Token[], width: number, context: TokenizeContext): void {
  const text = context.sliceSerialize(row);
  let surplus = cellsIn(text, bars.length) - width;
  if (surplus <= 0) return;
  const placeOf = (bar: Token | undefined) => (bar ? bar.start.offset - row.start.offset : Number.POSITIVE_INFINITY);
  let next = 0;
  for (const [from, to] of spansIn(text)) {
    while (placeOf(bars[next]) < from) next++;
    const first = next;
    while (placeOf(bars[next]) < to) next++;
    const inside = bars.slice(first, next);
    if (inside.length === 0 || inside.length > surplus) continue;
    for (const bar of inside) bar.type = 'data';
    surplus -= inside.length;
  }
}

const span = /\\[\s\S]|(`+)|\$\$?/gu;

/** Where code and formulas start and end in a row. */
function spansIn(row: string): [from: number, to: number][] {
  const spans: [number, number][] = [];
  const missing = new Set<string>();
  span.lastIndex = 0;
  for (let match = span.exec(row); match; match = span.exec(row)) {
    const [open] = match;
    const close = open === '\\(' ? '\\)' : open.startsWith('\\') ? '' : open;
    if (close === '' || missing.has(close)) continue;
    const end = endOf(row, close, span.lastIndex);
    if (end === undefined) missing.add(close);
    else if (isSpan(open, row, span.lastIndex, end)) {
      spans.push([match.index, end]);
      span.lastIndex = end + close.length;
    }
  }
  return spans;
}

function isSpan(open: string, row: string, from: number, to: number): boolean {
  const content = row.slice(from, to);
  if (open.startsWith('`') || open === '$$') return true;
  if (open === '\\(') return isBracketFormula(content, false);
  return isDollarFormula(content, row[from - 2] ?? '', row[to + 1] ?? '');
}

/** The next occurrence of what closes a span: as many backticks and no more, or an unescaped dollar. */
function endOf(row: string, close: string, from: number): number | undefined {
  for (let at = row.indexOf(close, from); at >= 0; at = row.indexOf(close, at + 1)) {
    if (close.startsWith('`') && (row[at - 1] === '`' || row[at + close.length] === '`')) continue;
    if (close === '$' && row[at - 1] === '\\') continue;
    return at;
  }
  return undefined;
}
