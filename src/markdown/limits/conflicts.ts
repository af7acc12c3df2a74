import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../../diagnostics/report.js';
import { say } from '../../say/say.js';

/** A merge conflict that git left in a text: its first and its last line, counted from 1. */
export type Conflict = [first: number, last: number];

/** Reports merge conflicts left by git, because both sides would be built. One shown in a code block does not count. */
export default function remarkConflicts() {
  return (tree: Root, file: VFile): undefined => {
    const conflicts = conflictsIn(String(file));
    if (conflicts.length === 0) return;
    const code: Conflict[] = [];
    visit(tree, 'code', ({ position }) => {
      if (position) code.push([position.start.line, position.end.line]);
    });
    for (const [line, end] of conflicts) {
      if (code.some(([first, last]) => first <= line && line <= last)) continue;
      const point = { line, column: 1 };
      report(file, {
        rule: 'merge-conflict',
        reason: say(
          'There is an unresolved git merge conflict here, up to line {end}; building it would include both sides.',
          { end },
        ),
        remedy: say(
          'Resolve it and remove the lines with the markers. To show a conflict in the notes, put it in a code block.',
        ),
        place: { start: point, end: point },
      });
    }
  };
}

/** Its position in the pipeline. */
export const step = {
  name: 'conflicts',
  after: [],
  plugin: remarkConflicts,
} as const;

/**
 * The conflicts in a text that have all three of git's markers, each at the start of a line.
 *
 * @param text with `\n` line endings
 * @see https://git-scm.com/docs/git-merge#_how_conflicts_are_presented
 */
function conflictsIn(text: string): Conflict[] {
  if (!text.includes('<<<<<<<')) return [];
  const conflicts: Conflict[] = [];
  let open: { line: number; size: number; hasBoth: boolean } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const [, mark = '', rest = ''] = /^(<{7,}|={7,}|>{7,})(?: (.*))?$/u.exec(line) ?? [];
    if (mark.startsWith('<')) open = { line: index + 1, size: mark.length, hasBoth: false };
    else if (mark.length !== open?.size) continue;
    else if (mark.startsWith('=')) open.hasBoth ||= rest === '';
    else if (open.hasBoth) {
      conflicts.push([open.line, index + 1]);
      open = undefined;
    }
  }
  return conflicts;
}
