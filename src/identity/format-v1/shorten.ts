/** Bytes of a question's text that the lock keeps. */
const mostBytes = 96;

/** A text on one line, cut between two characters at 96 bytes of UTF-8. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length * 3 <= mostBytes) return line;
  let bytes = 0;
  let end = 0;
  for (const character of line) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (bytes > mostBytes) break;
    end += character.length;
  }
  return line.slice(0, end).trimEnd();
}
