import { nearHeadings } from '../thresholds.js';
import type { Line } from './lines.js';
import { type NearHeading, nearHeadingOf } from './near-heading.js';

/** Which near-headings of a file are headings, and which lines only look like one. */
export interface NearHeadings {
  /** By their line. */
  accepted: Map<string, NearHeading>;
  /** In the order of the file. */
  rejected: Line[];
}

interface Candidate {
  line: Line;
  index: number;
  near: NearHeading;
  /** Whether the marks and the text are apart, so that only the kind of blank or mark is unusual. */
  isApart: boolean;
}

/** Text as a heading starts with it; not `#!`, `##---`, `#{`. */
const word = /^(?:[\p{L}\p{N}*`“"'《【（(「『~]|\p{Extended_Pictographic}|!?\[[^\]]*\][([])/u;
/** What a single mark before a word means elsewhere: a directive, an issue, a colour, a selector. */
const directive = new RegExp(
  [
    String.raw`^(?:include|define|undef|ifn?def|if|elif|else|endif|pragma|error|warning|import|line|region|endregion|nullable)(?!\w)`,
    String.raw`^\d+(?:\s|[,;.]?$)`,
    String.raw`^[\da-f]{3,8}(?![\p{L}\p{N}_])`,
    String.raw`^[\w-]+(?:[.:#][\w-]+)*\s*[{,]`,
  ].join('|'),
  'iu',
);
const tag = /^[\p{L}\p{N}_/\-:.]+$/u;
/** Several tags, or a tag with a text, a link or an address. */
const tagged = /\s[#＃]|\[\[|:\/\/|^(?!(?:what|why|how|when|which|where|who)\s)(?:[a-z\d_/\-:.]+|[A-Z\d_/-]{2,}:?)\s/u;
const numbered =
  /^(?:\*\*)?(?:\d+(?:\.\d+)*\s*[.、．)）:：]\s*[^\s\d]|[一二三四五六七八九十百]+\s*[、．.：:]|[(（][\d一二三四五六七八九十]+[)）]|(?:Q|问题?)\s*\d+|第\s*[\d一二三四五六七八九十]+)/iu;
const asking = /什么|如何|怎么|怎样|为何|哪些|哪个|是否|区别|简述|谈谈|说说|介绍一下|^(?:what|why|how)\s/iu;

function asks(text: string): boolean {
  // What may follow the question mark is short.
  return asking.test(text) || /[?？][\s\p{P}]*$/u.test(text.slice(-8));
}

/**
 * Decides which lines that nearly are headings are read as such: odd blanks and full-width marks always, a missing blank
 * where the file makes it plain. Two marks or more are plain if the text asks, is numbered or is underlined, or if the
 * file has other headings of the rank or of a higher one. A single one looks the same as a tag and a directive, so it is
 * only plain if the text asks or is numbered and begins as no tag, if it is underlined, or in the first line of a file
 * that leaves out the blank elsewhere.
 */
export function nearHeadingsIn(lines: readonly Line[]): NearHeadings {
  const candidates = candidatesIn(lines);
  const close = candidates.filter(({ isApart }) => !isApart);
  const highest = highestRank(lines, candidates);
  const isPlain = ({ line, near: { rank, text }, isApart, index }: Candidate): boolean => {
    if (rank > 6) return false;
    if (isApart || isUnderlined(lines, index)) return true;
    if (rank === 1) return line.markers === '' && !tagged.test(text) && (asks(text) || numbered.test(text));
    return rank >= highest || asks(text) || numbered.test(text);
  };
  const hasStyle = close.some(one => one.near.rank > 1 && isPlain(one));
  const accepted = new Map<string, NearHeading>();
  const rejected: Line[] = lines.filter((line, index) => isIndented(line, lines[index - 1]));
  for (const one of candidates) {
    const { line, index, near } = one;
    const isTitle = index === 0 && hasStyle && !/[#＃]/u.test(near.text);
    if (isPlain(one) || isTitle) accepted.set(line.text, near);
    else if (near.rank > 1 || isNoTag(one)) rejected.push(line);
  }
  return { accepted, rejected: rejected.sort((a, b) => a.number - b.number) };
}

/** Whether text behind a single mark is more than a tag. */
function isNoTag({ line, near: { text } }: Candidate): boolean {
  return line.markers === '' && !tag.test(text) && !tagged.test(text);
}

/** The highest rank that headings certainly have in a file, or several lines with as many marks would have. */
function highestRank(lines: readonly Line[], candidates: readonly Candidate[]): number {
  const times = new Map<number, number>();
  for (const { near } of candidates) times.set(near.rank, (times.get(near.rank) ?? 0) + 1);
  const certain = candidates.filter(({ isApart, index }) => isApart || isUnderlined(lines, index));
  const ranks = [...lines.map(({ rank }) => rank), ...certain.map(({ near }) => near.rank)].filter(Boolean);
  const alike = [...times].flatMap(([rank, count]) => (rank > 1 && count >= nearHeadings.alike ? [rank] : []));
  return [...ranks, ...alike].reduce((highest, rank) => Math.min(highest, rank), Number.POSITIVE_INFINITY);
}

function isUnderlined(lines: readonly Line[], index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  return next !== undefined && next.number === (line?.number ?? 0) + 1 && /^(?:=+|-{2,})$/u.test(next.text);
}

function candidatesIn(lines: readonly Line[]): Candidate[] {
  return lines.flatMap((line, index): Candidate[] => {
    if (line.indent >= 4 && line.markers === '') return [];
    const near = nearHeadingOf(line.text);
    if (!near || !word.test(near.text)) return [];
    const isApart = near.gap !== '';
    if (near.rank > 6 && !isApart) return [];
    if (near.rank === 1 && !isApart && directive.test(near.text)) return [];
    return [{ line, index, near, isApart }];
  });
}

/** Whether a line would be a heading were it indented less: the parser takes it for more of the paragraph above. */
function isIndented({ indent, isFirst, markers, text }: Line, above: Line | undefined): boolean {
  if (indent < 4 || isFirst || markers !== '' || !/^#{2,6}[ \t]+[\p{L}\p{N}]/u.test(text)) return false;
  return above?.indent === 0 && above.markers === '' && above.rank === 0;
}
