const opening = /^---[ \t]*(?:\r?\n|\r)/u;
const closing = /(?:\r?\n|\r)---[ \t]*(?:\r?\n|\r|$)/u;

/**
 * Where the front matter at the start of a text ends, including the closing line. 0: there is none. Undefined: it is
 * opened and never closed, so that its first line is a rule; while searching the rest of the file for the end, the
 * parser would not recognise lists and block quotes.
 */
export function frontMatterEnd(text: string): number | undefined {
  if (!opening.test(text)) return 0;
  const close = closing.exec(text.slice(3));
  return close ? 3 + close.index + close[0].length : undefined;
}
