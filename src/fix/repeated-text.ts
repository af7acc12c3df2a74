import type { FileDrafts } from '../bank/drafts.js';
import type { Edit } from './edit.js';

/** Removes repeated text from the notes, including lines that would be left empty. */
export function withoutRepeats({ entries }: FileDrafts, source: string): Edit[] {
  const places = entries
    .flatMap(({ changes }) => changes)
    .flatMap(({ rule, position }) => {
      const [start, end] = [position.start.offset, position.end.offset];
      return rule === 'repeated-text' && start !== undefined && end !== undefined ? [{ start, end }] : [];
    })
    .sort((a, b) => a.start - b.start);
  return joined(places, source).map(place => ({ ...widened(place, source), text: '', rule: 'repeated-text' }));
}

interface Span {
  start: number;
  end: number;
}

/** Ranges with only white space between them are merged. */
function joined(spans: Span[], source: string): Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last && source.slice(last.end, span.start).trim() === '') last.end = Math.max(last.end, span.end);
    else all.push({ ...span });
  }
  return all;
}

/** What precedes a text on its line and is removed with it: indentation, markers of block quotes and of a list item. */
const lead = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?)?$/u;

function widened({ start, end }: Span, source: string): Span {
  const first = source.lastIndexOf('\n', start - 1) + 1;
  const next = source.indexOf('\n', end);
  const last = next < 0 ? source.length : next;
  const before = source.slice(first, start);
  const isAtEnd = source.slice(end, last).trim() === '';
  if (isAtEnd && lead.test(before)) return wholeLines(first, last, source);
  // In the middle of a line the spaces on one side are removed too.
  if (isAtEnd) return { start: first + before.trimEnd().length, end: last };
  const spaces = /^[^\S\n]*/u.exec(source.slice(end, last))?.[0].length ?? 0;
  return { start, end: end + spaces };
}

/** Lines with their line break; the blank lines on one side are kept. */
function wholeLines(first: number, last: number, source: string): Span {
  const end = Math.min(last + 1, source.length);
  const isBlankBefore = first === 0 || /\n[^\S\n]*\n$/u.test(source.slice(0, first));
  const blankAfter = /^[^\S\n]*\n/u.exec(source.slice(end))?.[0].length ?? 0;
  if (isBlankBefore && blankAfter > 0) return { start: first, end: end + blankAfter };
  if (end === source.length && source[end - 1] !== '\n') return { start: Math.max(0, first - 1), end };
  return { start: first, end };
}
