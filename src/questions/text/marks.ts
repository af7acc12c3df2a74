import type { Flow } from '../nodes.js';
import { type Line, linesOf } from './lines.js';
import type { Source } from './source.js';

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

/** The forms whose marks stand in a line of a paragraph. */
export type LineForm = 'qa-lines' | 'question-mark-line' | 'card-tag' | 'double-colon';

/**
 * The form whose marks a paragraph carries, if any; the paragraph above a lone `?` carries them as well. A form takes no
 * paragraph that carries another's, so that none changes what another finds.
 */
export function formOf(run: Flow[], index: number, source: Source): LineForm | undefined {
  const node = run[index];
  if (node?.type !== 'paragraph') return undefined;
  const lines = linesOf(node, source);
  if (lines.some(isTagged)) return 'card-tag';
  if (lines.some(({ text }) => loneMark.test(text)) || isAbove(run[index + 1], source)) return 'question-mark-line';
  if (lines.some(({ text }) => qaLabel.test(text))) return 'qa-lines';
  return lines.some(hasColons) ? 'double-colon' : undefined;
}

/** Whether a line ends in the tag, outside of bold and links. */
export function isTagged({ children }: Line): boolean {
  const last = children.at(-1);
  return last?.type === 'text' && cardMark.test(last.value);
}

function isAbove(next: Flow | undefined, source: Source): boolean {
  return next?.type === 'paragraph' && loneMark.test(linesOf(next, source)[0]?.text ?? '');
}

function hasColons({ children, text }: Line): boolean {
  const match = /^\s*(?:A|答|答案|Answer)\s*(?:\d+\s*)?[:：]/iu.test(text);
  return !match && children.some(child => child.type === 'text' && colonsIn(child.value) !== null);
}

/** Whether a paragraph carries marks that another form may claim. */
export function isOther(run: Flow[], index: number, form: LineForm, source: Source): boolean {
  const found = formOf(run, index, source);
  return found !== undefined && found !== form;
}
