import type { LockProblem } from './problem.js';

const start = /^<{7}(?: |$)/u;
const inner = /^(?:\|{7}(?: |$)|={7}$)/u;
const end = /^>{7}(?: |$)/u;

const remedy =
  'Keep the lines of both sides and take out the three marker lines; of two lines with one id keep the one changed ' +
  'last. With "cardpress.lock merge=union" in .gitattributes git does the first part by itself.';

/** Finds what git leaves in a file that it could not merge. */
export function findConflicts(lines: string[]): {
  problems: LockProblem[];
  /** Whether a line, counted from 0, is one of git's markers or stands between them. */
  marked: (index: number) => 'marker' | 'inside' | undefined;
} {
  const problems: LockProblem[] = [];
  const marks = new Map<number, 'marker' | 'inside'>();
  let inside = false;
  lines.forEach((line, index) => {
    const opens = start.test(line);
    const closes = end.test(line);
    if (opens || closes || inner.test(line)) marks.set(index, 'marker');
    else if (inside) marks.set(index, 'inside');
    if (opens || (!inside && marks.has(index)))
      problems.push({ line: index + 1, reason: 'git left a merge conflict here', remedy });
    inside = opens || (inside && !closes);
  });
  return { problems, marked: index => marks.get(index) };
}
