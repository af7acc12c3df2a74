import type { Line } from './lines.js';

/** A line that opens with `Q:`, 问： or Q1. */
export const qaLabel = /^\s*(?:(?:[QＱ]|Question|问题|问)\s*[\d０-９]*\s*[：:]|Q[\d０-９]+\s*[.、．])\s*\S?/iu;

/** A line with nothing but `?` or `??`. */
export const loneMark = /^\s*([?？]{1,2})\s*$/u;

/** `#card` at the end of a line, and what it says of the card. */
export const cardMark = /(?<!\s)\s*#(?:flash)?card(s)?([-/](?:reverse|reversed|spaced|type-in))?\s*$/iu;

/**
 * `::` or `:::` between two texts. `std::vector` is none: white space has to stand on both sides, or no Latin letter on
 * one of them.
 */
const colons = /\s(:::?)\s|(?<=[^\s\w:]\s?)(:::?)(?=\s?[^\s:])|(?<=[\w)])(:::?)(?=[^\s\w:.,;(])/u;

/** The first `::` or `:::` between two texts of a line; what stands in the gap of a cloze is none. */
export function colonsIn(text: string): RegExpExecArray | null {
  return colons.exec(text.replace(gap, found => 'x'.repeat(found.length)));
}

/** `{{c1::text::hint}}`, also with another in its text. */
const gap = /\{\{c\d+::(?:\{\{c\d+::[^{}]*\}\}|(?!\{\{c\d|\}\}).)*\}\}/gsu;

/** Whether a line ends in the tag, outside of bold and links. */
export function isTagged({ children }: Line): boolean {
  const last = children.at(-1);
  return last?.type === 'text' && cardMark.test(last.value);
}

/** Whether a line has `::` between two texts; those of a line that answers are none. */
export function hasColons({ children, text }: Line): boolean {
  const match = /^\s*(?:A|答|答案|Answer)\s*(?:\d+\s*)?[:：]/iu.test(text);
  return !match && children.some(child => child.type === 'text' && colonsIn(child.value) !== null);
}
