/**
 * Whether two texts of a lock have the same lines. How lines end, their order, blank ones and a byte order mark say
 * nothing; what a merge by git left does.
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
