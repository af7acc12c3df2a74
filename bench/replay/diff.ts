/** What git shows of one file that two versions have differently. */
export interface FileDiff {
  from: string;
  to: string;
  /** Line numbers count from 1; a hunk replaces `old` by `new`. */
  hunks: Hunk[];
}

export interface Hunk {
  old: [first: number, count: number];
  new: [first: number, count: number];
}

/** Reads git's diff without context. */
export function parseDiff(text: string): FileDiff[] {
  const diffs: FileDiff[] = [];
  for (const part of text.split(/^diff --git /mu).slice(1)) {
    const from = pathIn(part, /^--- (.*)$/mu) ?? pathIn(part, /^rename from (.*)$/mu);
    const to = pathIn(part, /^\+\+\+ (.*)$/mu) ?? pathIn(part, /^rename to (.*)$/mu);
    if (from === undefined || to === undefined) continue;
    const hunks = [...part.matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gmu)].map(
      (m): Hunk => ({ old: [Number(m[1]), Number(m[2] ?? 1)], new: [Number(m[3]), Number(m[4] ?? 1)] }),
    );
    diffs.push({ from, to, hunks });
  }
  return diffs;
}

function pathIn(part: string, pattern: RegExp): string | undefined {
  // Only the header names paths; a line of the text may look like one.
  const head = part.split(/^@@ /mu, 1)[0] ?? '';
  const path = pattern.exec(head)?.[1]?.replace(/\t$/u, '');
  if (path === undefined || path === '/dev/null') return undefined;
  const renamed = pattern.source.startsWith('^rename');
  const plain = path.replace(/^"|"$/gu, '');
  return renamed ? plain : plain.replace(/^[ab]\//u, '');
}

/** Where a line of the old file stands in the new one; undefined where it was changed or taken out. */
export function lineMap({ hunks }: FileDiff): (line: number) => number | undefined {
  return line => mapLine(line, hunks, 'old', 'new');
}

/** Where a line of the new file stood in the old one; undefined where it was changed or put in. */
export function lineMapBack({ hunks }: FileDiff): (line: number) => number | undefined {
  return line => mapLine(line, hunks, 'new', 'old');
}

function mapLine(line: number, hunks: Hunk[], from: keyof Hunk, to: keyof Hunk): number | undefined {
  let shift = 0;
  for (const hunk of hunks) {
    const [first, count] = hunk[from];
    // A hunk that takes nothing stands after its line.
    const start = count === 0 ? first + 1 : first;
    if (line < start) break;
    if (line < start + count) return undefined;
    shift += hunk[to][1] - count;
  }
  return line + shift;
}
