import { say } from '../../say/say.js';
import type { LockProblem } from './problem.js';

const marker = /^(?:<{7,}|\|{7,}|={7,}|>{7,})(?= |$)/u;

const restore = () =>
  say('Restore the file from git (`git checkout -m cardpress.lock` during a merge); the next build merges both sides.');

export interface Sides {
  /** Whether a line, counted from 0, is one of git's markers or part of the common ancestor's version. */
  isPassed: (index: number) => boolean;
  /** Line of the first conflict, counted from 1. */
  conflict?: number;
  problems: LockProblem[];
}

/**
 * Reads what git leaves in a file that it could not merge, also in the styles diff3 and zdiff3: the lines of both sides
 * count. A conflict with a missing marker is a mistake, because other lines may be missing too.
 */
export function readConflicts(lines: readonly string[]): Sides {
  const passed = new Set<number>();
  const problems: LockProblem[] = [];
  let open: { line: number; length: number; part: 'ours' | 'base' | 'theirs' } | undefined;
  let conflict: number | undefined;
  const report = (line: number, reason: string) => problems.push({ line, reason, remedy: restore() });
  for (const [index, line] of lines.entries()) {
    const [mark] = marker.exec(line) ?? [];
    if (mark === undefined) {
      if (open?.part === 'base') passed.add(index);
      continue;
    }
    passed.add(index);
    // The common ancestor's version may contain a conflict itself, with longer markers.
    if (open?.part === 'base' && mark.length !== open.length) continue;
    const at = index + 1;
    if (mark.startsWith('<')) {
      if (open !== undefined) report(open.line, say('a merge conflict starts here but has no end'));
      open = { line: at, length: mark.length, part: 'ours' };
      conflict ??= at;
    } else if (open === undefined) {
      report(at, say('a merge conflict marker is here without the one that starts the conflict'));
    } else if (mark.startsWith('|')) open.part = 'base';
    else if (mark.startsWith('=')) open.part = 'theirs';
    else {
      if (open.part !== 'theirs') report(at, say('a merge conflict ends here without a second side'));
      open = undefined;
    }
  }
  if (open !== undefined) report(open.line, say('a merge conflict starts here but has no end'));
  return { isPassed: index => passed.has(index), ...(conflict !== undefined && { conflict }), problems };
}
