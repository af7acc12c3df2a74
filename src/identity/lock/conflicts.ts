import type { LockProblem } from './problem.js';

const marker = /^(?:<{7,}|\|{7,}|={7,}|>{7,})(?= |$)/u;

const restore = 'Take the file back from git (`git checkout -m cardpress.lock` in a merge); builds merge both sides.';

export interface Sides {
  /** Whether a line, counted from 0, is one of git's markers, or of the version that both sides came from. */
  isPassed: (index: number) => boolean;
  /** Line of the first conflict, counted from 1. */
  conflict?: number;
  problems: LockProblem[];
}

/**
 * Reads what git leaves in a file that it could not merge, also in the styles diff3 and zdiff3: the lines of both sides
 * count. A conflict of which a marker is missing is a mistake, since then lines may be missing too.
 */
export function readConflicts(lines: readonly string[]): Sides {
  const passed = new Set<number>();
  const problems: LockProblem[] = [];
  let open: { line: number; length: number; part: 'ours' | 'base' | 'theirs' } | undefined;
  let conflict: number | undefined;
  const report = (line: number, reason: string) => problems.push({ line, reason, remedy: restore });
  for (const [index, line] of lines.entries()) {
    const [mark] = marker.exec(line) ?? [];
    if (mark === undefined) {
      if (open?.part === 'base') passed.add(index);
      continue;
    }
    passed.add(index);
    // What both sides came from may hold a conflict of its own, with longer markers.
    if (open?.part === 'base' && mark.length !== open.length) continue;
    const at = index + 1;
    if (mark.startsWith('<')) {
      if (open !== undefined) report(open.line, 'a merge conflict begins here and does not end');
      open = { line: at, length: mark.length, part: 'ours' };
      conflict ??= at;
    } else if (open === undefined) {
      report(at, 'a marker of a merge conflict stands here, without the one that begins it');
    } else if (mark.startsWith('|')) open.part = 'base';
    else if (mark.startsWith('=')) open.part = 'theirs';
    else {
      if (open.part !== 'theirs') report(at, 'a merge conflict ends here without a second side');
      open = undefined;
    }
  }
  if (open !== undefined) report(open.line, 'a merge conflict begins here and does not end');
  return { isPassed: index => passed.has(index), ...(conflict !== undefined && { conflict }), problems };
}
