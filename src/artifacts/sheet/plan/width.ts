/** Approximate width of a text in ems: characters from Hangul on are one em wide, those before half an em. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u1100' ? 0.5 : 1), 0);
}

/** Matches text without a line break opportunity: no spaces, hyphens or full-width characters. */
const unbroken = /[^\s\u1100-\uffff-]+-?/gu;

/** Approximate width of the longest unbreakable part of a text, in ems; of one character if there is none. */
export function longestWord(text: string): number {
  return Math.max(1, ...(text.match(unbroken) ?? []).map(widthOf));
}
