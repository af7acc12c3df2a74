/**
 * Whether two texts of a lock have the same lines. Line endings, order, blank lines and a byte order mark do not
 * matter; leftovers of a git merge do.
 */
export function hasSameLines(a: string, b: string): boolean {
  return a === b || linesOf(a) === linesOf(b);
}

function linesOf(text: string): string {
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .filter(line => line.trim() !== '')
    .sort()
    .join('\n');
}
