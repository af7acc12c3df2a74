/** About how wide a text is, in ems: scripts from Hangul on fill a square, what comes before them half of one. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u1100' ? 0.5 : 1), 0);
}
