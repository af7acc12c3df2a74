/** The level of a title in a chapter. @param depth how many titles are above it there */
export function levelAt(depth: number): number {
  return Math.min(depth + 2, 6);
}
