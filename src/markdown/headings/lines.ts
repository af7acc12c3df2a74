import { fenceAfter } from '../segments/boundaries.js';
import { frontMatterEnd } from '../segments/front-matter.js';

/** A line of a text, outside front matter, fenced code and comments; of code, there is its first fence. */
export interface Line {
  /** Counted from 1. */
  number: number;
  /** The line without its indentation, the markers of lists and block quotes, and blanks at its end. */
  text: string;
  /** The columns before its first character, or its first marker. */
  indent: number;
  /** The markers of lists and block quotes that it starts with. */
  markers: string;
  /** The rank of an ATX heading; 0: it is none. */
  rank: number;
  /** Whether the line right above is not part of a paragraph: there is none, or it is blank, or code. */
  isFirst: boolean;
}

const prefix = /^[ \t]*((?:>[ \t]*)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)/u;

/**
 * The lines of a text that have text of their own. It is a guess that knows no HTML and no indented code, which is
 * enough to see how the file marks its headings; what a line is the parser decides.
 */
export function linesIn(text: string): Line[] {
  const lines: Line[] = [];
  const front = frontMatterEnd(text) ?? 0;
  let number = front === 0 ? 0 : text.slice(0, front).split('\n').length - 1;
  let fence = '';
  let isComment = false;
  let isFirst = true;
  for (let start = front; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    const raw = text.slice(start, stop);
    start = stop + 1;
    number++;
    const open = fence;
    if (!isComment) fence = fenceAfter(raw, fence);
    const isCode = open !== '' || fence !== '';
    if (!isCode && (isComment || raw.includes('<!--'))) isComment = raw.lastIndexOf('<!--') >= raw.indexOf('-->');
    if ((isCode && open !== '') || isComment) {
      isFirst = true;
      continue;
    }
    const line = lineOf(raw, number, isFirst);
    isFirst = line === undefined || isCode;
    if (line) lines.push(line);
  }
  return lines;
}

function lineOf(raw: string, number: number, isFirst: boolean): Line | undefined {
  const [start = '', markers = ''] = prefix.exec(raw) ?? [];
  const text = raw.slice(start.length).trimEnd();
  if (text === '') return undefined;
  const indent = /^[ \t]*/u.exec(raw)?.[0].replaceAll('\t', '    ').length ?? 0;
  const rank = indent < 4 || markers !== '' ? (/^(#{1,6})(?:[ \t]|$)/u.exec(text)?.[1]?.length ?? 0) : 0;
  return { number, text, indent, markers, rank, isFirst };
}
