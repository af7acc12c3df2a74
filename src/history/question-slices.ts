/**
 * Each question's part of a file, from the start of its first line to that of the next question: like
 * `linesOfQuestions`, but not split into lines and without the last line ending.
 *
 * @param text the file's text, with `\n` line endings
 * @param starts first line of each question, counted from 1
 */
export function questionSlices(text: string, starts: readonly number[]): string[] {
  const sorted = [...new Set(starts)].sort((a, b) => a - b);
  const offsets = new Map<number, number>();
  let line = 1;
  let offset = 0;
  for (const start of sorted) {
    while (line < start) {
      const end = text.indexOf('\n', offset);
      offset = end < 0 ? text.length : end + 1;
      line++;
    }
    offsets.set(start, offset);
  }
  const ends = new Map(sorted.map((start, at) => [start, offsets.get(sorted[at + 1] ?? 0)]));
  return starts.map(start => {
    const end = ends.get(start);
    return text.slice(offsets.get(start), end === undefined ? text.length : end - 1);
  });
}
