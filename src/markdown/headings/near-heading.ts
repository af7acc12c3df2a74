/** A line that is a heading to its reader although CommonMark sees none, in parts as typed. */
export interface NearHeading {
  /** Invisible characters and odd blanks before the marks. */
  lead: string;
  /** They may have invisible characters between them. */
  marks: string;
  /** How many there are. */
  rank: number;
  /** What stands between the marks and the text, if anything. */
  gap: string;
  text: string;
}

/** Soft hyphens, zero-width characters and byte order marks. */
const invisible = String.raw`\u00AD\u200B-\u200F\u2060\uFEFF`;
/** The same, and blanks that are no blanks to Markdown: NBSP and the full-width one. */
const odd = String.raw`${invisible}\u00A0\u3000`;

const pattern = new RegExp(String.raw`^([${odd}]*)([#＃](?:[${invisible}]*[#＃])*)([ \t${odd}]*)(.*)$`, 'u');

/** The characters that a near-heading may start with. */
export const nearHeadingStarts = [
  0x23, 0xff03, 0xad, 0xa0, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0x3000, 0xfeff,
];

/** Where a text may have a near-heading, or a line that looks like a heading. */
export const mayBeNearHeading = new RegExp(
  String.raw`^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:[${odd}]*[#＃]+[^ \t\n#＃]|[${odd}]+[#＃]|＃|#{7})|^(?: {4}|\t)[ \t]*#`,
  'mu',
);

/**
 * Reads a line, without its indentation and the markers of lists and block quotes, as a near-heading; undefined if it
 * starts with no mark, has no text, or is an ordinary ATX heading.
 */
export function nearHeadingOf(line: string): NearHeading | undefined {
  const match = pattern.exec(line);
  if (!match) return undefined;
  const [, lead = '', marks = '', gap = '', rest = ''] = match;
  if (lead === '' && /^#{1,6}$/u.test(marks) && /^[ \t]/u.test(gap)) return undefined;
  const rank = rankOf(marks);
  const text = withoutClosing(rest, gap === '' ? rank : 0);
  return text === '' ? undefined : { lead, marks, rank, gap, text };
}

/** How many marks there are among invisible characters. */
export function rankOf(marks: string): number {
  return marks.replace(/[^#＃]/gu, '').length;
}

/**
 * A heading's text without the blanks at its end and a closing sequence, which needs no blank before it if it is as long as
 * marks without one: `##text##`, but not `##C#`.
 */
function withoutClosing(text: string, size: number): string {
  const open = trimmedEnd(text, isBlank);
  const closed = trimmedEnd(open, isMark);
  const isClosed = closed === '' || isBlank.test(closed.at(-1) ?? '') || open.length - closed.length === size;
  return isClosed ? trimmedEnd(closed, isBlank) : open;
}

const isBlank = new RegExp(String.raw`[ \t${odd}]`, 'u');
const isMark = /[#＃]/u;
const isInvisible = new RegExp(`[${invisible}]`, 'u');

// A pattern with `$` would be tried from each character of a long run.
function trimmedEnd(text: string, what: RegExp): string {
  let end = text.length;
  while (end > 0 && what.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Where a text starts and ends, without invisible characters at its edges. */
export function visiblePart(text: string): { from: number; to: number } {
  const to = trimmedEnd(text, isInvisible).length;
  let from = 0;
  while (from < to && isInvisible.test(text.charAt(from))) from++;
  return { from, to };
}
