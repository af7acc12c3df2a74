/** How many characters (UTF-16) of a question's text the lock keeps. */
const longest = 300;

/** A text on one line, cut at a character boundary. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= longest) return line;
  const end = /[\uD800-\uDBFF]/u.test(line.charAt(longest - 1)) ? longest - 1 : longest;
  return line.slice(0, end).trimEnd();
}
