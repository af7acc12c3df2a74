/** About how wide a text is, in ems: scripts from Hangul on fill a square, what comes before them half of one. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u1100' ? 0.5 : 1), 0);
}

/** What no line ends in: no space, no hyphen, nothing from the scripts that fill squares. */
const unbroken = /[^\s\u1100-\uffff-]+-?/gu;

/** About how wide the longest part of a text is that no line ends in, in ems; a character where there is none. */
export function longestWord(text: string): number {
  return Math.max(1, ...(text.match(unbroken) ?? []).map(widthOf));
}
