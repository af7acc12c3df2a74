import { longestName } from '../thresholds.js';

/** The two names that a slash or a bar parts, if only one of them has letters beyond ASCII: Solution / Giải pháp, 总结 | Summary. */
export function inTwoLanguages(text: string): [first: string, second: string] | undefined {
  const [first, second, ...others] = text.split(/(?<!\s)(?:\s+[/|]\s+|\s*[｜／]\s*)/u);
  if (!first || !second || others.length > 0) return undefined;
  return isForeign(first) === isForeign(second) ? undefined : [first, second];
}

/** Whether one of the two names of a text in two languages is of a kind, or the text itself is. */
export function isInEither(text: string, is: (name: string) => boolean): boolean {
  return is(text) || (inTwoLanguages(text)?.some(is) ?? false);
}

/** The names that a text may have in several languages: `Description - 题目描述`, `Tags / 标签`, `复杂度 Complexity`. */
export function namesIn(text: string): string[] {
  const names = text.split(/(?<!\s)(?:\s+[-–—/|]\s+|\s*[｜／]\s*)/u);
  if (names.length > 1 || text.length > 2 * longestName) return names;
  const [, ...beside] = hanFirst.exec(text) ?? hanLast.exec(text) ?? [];
  return beside.length === 2 ? beside : names;
}

const hanFirst = /^([^\p{Script=Latin}]*\p{Script=Han}[^\p{Script=Latin}]*?)\s+(\p{Script=Latin}[^\p{Script=Han}]*)$/u;
const hanLast = /^([^\p{Script=Han}]*\p{Script=Latin}[^\p{Script=Han}]*?)\s+(\p{Script=Han}[^\p{Script=Latin}]*)$/u;

/** Whether a name has letters beyond ASCII. */
export function isForeign(name: string): boolean {
  return /(?!\p{ASCII})[\p{L}\p{M}]/u.test(name);
}
