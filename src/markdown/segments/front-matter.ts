const opening = /^---[ \t]*(?:\r?\n|\r)/u;
const closing = /(?:\r?\n|\r)---[ \t]*(?:\r?\n|\r|$)/u;

/**
 * Where the front matter at the head of a text ends, the line that closes it included. 0: there is none. Undefined: it
 * is opened and never closed, so that its first line is a rule; the parser, on its way to the end of the file to find
 * that out, would take no list and no quotation below for one.
 */
export function frontMatterEnd(text: string): number | undefined {
  if (!opening.test(text)) return 0;
  const close = closing.exec(text.slice(3));
  return close ? 3 + close.index + close[0].length : undefined;
}
