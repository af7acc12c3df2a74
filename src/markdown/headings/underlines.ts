import { mixedSetext, sentenceShare, widthTolerance } from '../thresholds.js';
import type { Line } from './lines.js';

/** Where a text may have an underline, or a rule that could be one. */
export const mayBeUnderline = /^[ \t>]*(?:=+|-+)[ \t]*$/mu;

/** Text with a line of `=` or `-` right below it, which CommonMark reads as a heading. */
interface Underlined {
  /** Its lines, without indentation. */
  lines: string[];
  underline: string;
  /** The index of the underline among the file's lines. */
  at: number;
  /** The index of its first line. */
  from: number;
  isNested: boolean;
}

/** A text with its underline, to look it up by. */
export function titleKey(lines: readonly string[], underline: string): string {
  return [...lines.map(line => line.trim()), underline.trim()].join('\n');
}

/**
 * The texts of a file that are headings because they are underlined; whatever else stands above a line of `=` or `-` is
 * text above a rule.
 *
 * Without headings that start with `#`, all of them are headings but sentences and paragraphs, unless most are
 * sentences. Beside headings with `#`, they are only headings if nearly all but sentences look as carefully made as in
 * old READMEs: on a line of their own, underlined in their whole length, with text of their own below. The first line of
 * a file is a heading, too, if it is underlined with `=`.
 */
export function titlesIn(lines: readonly Line[], rankOf: (line: Line) => number): Set<string> {
  const all = underlinedIn(lines, rankOf);
  const single = all.filter(one => one.lines.length === 1);
  const hasMarks = lines.some(line => rankOf(line) > 0);
  const chosen = hasMarks ? besideMarks(single, lines, rankOf) : withoutMarks(all, single);
  return new Set(chosen.map(one => titleKey(one.lines, one.underline)));
}

function withoutMarks(all: Underlined[], single: Underlined[]): Underlined[] {
  const titles = single.filter(one => !isSentence(one) && (one.isNested ? fits(one) : isLong(one)));
  const asking = all.filter(({ lines }) => lines.length > 1 && /[?？]$/u.test(lines.at(-1) ?? ''));
  return titles.length >= single.length * sentenceShare ? [...titles, ...asking] : asking;
}

function besideMarks(single: Underlined[], lines: readonly Line[], rankOf: (line: Line) => number): Underlined[] {
  const [first] = single.filter(
    one =>
      one.from === 0 && !one.isNested && !isSentence(one) && (one.underline.startsWith('=') ? isLong(one) : fits(one)),
  );
  const others = single.filter(one => one !== first && !isSentence(one));
  const careful = others.filter(one => isCareful(one, lines, rankOf));
  const isUsed =
    careful.length + (first ? 1 : 0) >= mixedSetext.least && careful.length >= others.length * mixedSetext.careful;
  return [...(first ? [first] : []), ...(isUsed ? careful : [])];
}

function isCareful(one: Underlined, lines: readonly Line[], rankOf: (line: Line) => number): boolean {
  const rank = one.underline.startsWith('=') ? 1 : 2;
  const [above, title, next] = [lines[one.from - 1], lines[one.from], lines[one.at + 1]];
  if (one.isNested || isSentence(one) || !fits(one)) return false;
  if (!title?.isFirst) return false;
  const aboveRank = above ? rankOf(above) : 0;
  // It would leave the heading above without text, and itself.
  if (aboveRank >= rank) return false;
  const nextRank = next ? rankOf(next) : 1;
  return nextRank === 0 || nextRank > rank;
}

/** Whether it ends as a sentence does, or goes on. */
function isSentence({ lines }: Underlined): boolean {
  return /[.。．!！;；,，、]$/u.test(lines.at(-1) ?? '') && !/\.\.\.$/u.test(lines.at(-1) ?? '');
}

/** Whether the underline is as long as its text, in characters or, with two for each Chinese one, in columns. */
function fits({ lines: [title = ''], underline }: Underlined): boolean {
  const characters = [...title].length;
  const columns = characters + (title.match(wide)?.length ?? 0);
  return (
    underline.length >= characters - widthTolerance &&
    underline.length <= columns + widthTolerance &&
    isLong({ lines: [title], underline })
  );
}

const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/gu;

/** Whether the underline is as long as a rule, or as its text. */
function isLong({ lines: [title = ''], underline }: Pick<Underlined, 'lines' | 'underline'>): boolean {
  return underline.length >= Math.min(3, [...title].length);
}

function underlinedIn(lines: readonly Line[], rankOf: (line: Line) => number): Underlined[] {
  const found: Underlined[] = [];
  // The index of the first line of the paragraph above.
  let from = -1;
  for (const [at, line] of lines.entries()) {
    const isUnderline = /^(?:=+|-+)$/u.test(line.text) && /^[>\s]*$/u.test(line.markers);
    if (isUnderline && from >= 0 && !line.isFirst && lines[at - 1]?.number === line.number - 1) {
      const above = lines.slice(from, at);
      found.push({
        lines: above.map(({ text }) => text),
        underline: line.text,
        at,
        from,
        isNested: above.some(({ markers }) => markers !== ''),
      });
      from = -1;
    } else if (isUnderline || rankOf(line) > 0) from = -1;
    else if (line.isFirst || from === -1 || /[^>\s]/u.test(line.markers)) from = at;
  }
  return found;
}
