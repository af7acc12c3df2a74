/** What the notes say about a question. */
export interface SourceParts {
  kind: string;
  /** Titles of the sections around it, outermost first. */
  path: readonly string[];
  /** The lines of the file from its first one up to the next question's. */
  lines: readonly string[];
  /** Tags that its file gives to all its questions. */
  tags?: readonly string[] | undefined;
}

/** A draft's `source`: equal if two versions of the notes say the same about a question, as typed. */
export function sourceText({ kind, path, lines, tags = [] }: SourceParts): string {
  return JSON.stringify([
    kind,
    path,
    lines
      .map(line => line.trimEnd())
      .join('\n')
      .trim(),
    ...(tags.length > 0 ? [tags] : []),
  ]);
}

/** A tag with its parents, as `sourceText` expects it. */
export function tagText(path: readonly string[]): string {
  return path.join('::');
}

/**
 * The lines of each question of a file.
 *
 * @param text the file's text, with `\n` line endings
 * @param starts first line of each question, counted from 1
 */
export function linesOfQuestions(text: string, starts: readonly number[]): string[][] {
  const lines = text.split('\n');
  const sorted = [...new Set(starts)].sort((a, b) => a - b);
  const ends = new Map(sorted.map((start, at) => [start, sorted[at + 1] ?? lines.length + 1]));
  return starts.map(start => lines.slice(start - 1, (ends.get(start) ?? start + 1) - 1));
}
