import type { Section } from '../bank/model.js';
import type { Edit } from './edit.js';

/** What precedes a text on its line and is removed with it: indentation, markers of block quotes and of a list item. */
const lead = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?)?$/u;

/** The end of a line, and the beginning of the next one up to its text, where that is no block of its own. */
const goesOn = /^\n[^\S\n>]*(?=[^\s>])(?!(?:[-*+]|\d{1,9}[.)])\s|#{1,6}\s|`{3}|~{3})/u;

/** Removes repeated text from the notes, including lines that would be left empty. */
export function withoutRepeats({ entries }: { entries: Pick<Section, 'changes'>[] }, source: string): Edit[] {
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

/** Spans on one line with only spaces between them are one, and then lines that go as a whole. */
function joined(spans: Span[], source: string): Span[] {
  const onLines = joinedIf(spans, ({ end }, { start }) => /^[^\S\n]*$/u.test(source.slice(end, start)));
  // What is left of a line must not come to stand in another block.
  return joinedIf(onLines, (a, b) => {
    const between = source.slice(a.end, b.start);
    if (between.trim() !== '' || !opensLine(a, source) || !endsLine(b, source)) return false;
    const isOneBlock = !/\n[^\S\n]*\n/u.test(between);
    if (isOneBlock) return opensItem(a, source) || !opensItem(b, source);
    return !opensItem(a, source) && !opensItem(b, source) && /^\s*?(?:\n\s*?\n|$)/u.test(source.slice(b.end));
  });
}

function joinedIf(spans: Span[], areOne: (a: Span, b: Span) => boolean): Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last && areOne(last, span)) last.end = Math.max(last.end, span.end);
    else all.push({ ...span });
  }
  return all;
}

function opensLine(span: Span, source: string): boolean {
  return lead.test(leadOf(span, source));
}

function opensItem(span: Span, source: string): boolean {
  return /[-*+.)\]]\s+$/u.test(leadOf(span, source));
}

/** What stands before a span on its line. */
function leadOf({ start }: Span, source: string): string {
  return source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
}

function endsLine({ end }: Span, source: string): boolean {
  return /^[^\S\n]*(?:\n|$)/u.test(source.slice(end));
}

function widened({ start, end }: Span, source: string): Span {
  const next = source.indexOf('\n', end);
  const last = next < 0 ? source.length : next;
  const before = leadOf({ start, end }, source);
  const first = start - before.length;
  const isAtEnd = endsLine({ start, end }, source);
  if (isAtEnd && opensLine({ start, end }, source)) {
    // The mark of an item stays with what is left of its text.
    const rest = opensItem({ start, end }, source) ? goesOn.exec(source.slice(last)) : null;
    return rest ? { start, end: last + rest[0].length } : wholeLines(first, last, source);
  }
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
