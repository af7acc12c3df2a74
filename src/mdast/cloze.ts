/**
 * The syntax of Anki's cloze deletions, `{{c1::text::hint}}`, which may contain others and run over several text nodes.
 * Source: Anki, rslib/src/cloze.rs. `clozes/` finds them in content.
 */

const opening = String.raw`\{\{c(\d+)::`;
const end = String.raw`\}\}`;

/** Matches the start of a cloze deletion, for patterns that are built from it. Group 1 is the number. */
export const clozeOpening = opening;

/** Matches the first brace of every mark, for patterns that break the marks up. */
export const clozeBrace = String.raw`\{(?=\{c\d)|\}(?=\})`;

/** Whether Anki makes a card of a cloze deletion with this number: 1 to 500. */
export function isClozeNumber(number: number): boolean {
  return number >= 1 && number <= 500;
}

const started = new RegExp(`${opening}(?=([\\s\\S]*?)${end})`, 'gu');

/** The numbers of the cloze deletions in a text, as often as they occur; `{{c1::}}` counts only for `countEmpty`. */
export function clozeNumbers(text: string, { countEmpty = false } = {}): number[] {
  return [...text.matchAll(started)]
    .filter(([, , content]) => countEmpty || content !== '')
    .map(([, digits]) => Number(digits));
}

const whole = new RegExp(
  `${opening}(?:${opening}[^{}]*${end}|(?!\\{\\{c\\d|${end})[\\s\\S])*${end}`.replaceAll('(\\d+)', '\\d+'),
  'gu',
);

/** Replaces whole cloze deletions, also with another one inside. */
export function replaceClozes(text: string, replacement: (cloze: string) => string): string {
  return text.replace(whole, replacement);
}

/** @returns `{{c1::text}}` */
export function writeCloze(number: number, text: string): string {
  return `{{c${number}::${text}}}`;
}
