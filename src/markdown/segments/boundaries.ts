/** Where a text may be parted. */
export interface Boundary {
  offset: number;
  /** Whether it is a heading with `#`, which ends everything but code, comments and the like. */
  isHeading: boolean;
}

/** Below so many characters a piece of text is not parted but at headings. */
const small = 1500;

/**
 * Where a text may be parted, from an offset on: at the start of a line below a blank one and outside of code, before a
 * heading, an item that a heading opens, and now and then before other blocks. It is a guess, and the parser has the last
 * word. What stands far away has no part in it, so that an edit leaves most pieces as they were.
 */
export function boundariesOf(text: string, from: number): Boundary[] {
  const found: Boundary[] = [];
  let fence = '';
  let isBlank = false;
  let last = from;
  for (let start = from; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    const line = text.slice(start, stop);
    const wasBlank = isBlank;
    isBlank = line.trim() === '';
    if (wasBlank && !isBlank && fence === '') {
      const isHeading = heading.test(line);
      if (isHeading || headed.test(line) || (start - last >= small && block.test(line))) {
        found.push({ offset: start, isHeading });
        last = start;
      }
    }
    if (!isBlank) fence = fenceAfter(line, fence);
    start = stop + 1;
  }
  return found;
}

const heading = /^#{1,6}(?:[ \t]|$)/u;
const headed = /^(?:[-*+]|\d{1,9}[.)])[ \t]+#{1,6}[ \t]/u;
// A `---` would be taken for front matter at the start of a piece, and a byte order mark be taken away.
const block = /^(?:-[ \t]|[^\s\-\uFEFF])/u;
const opening = /^\s*(?:(?:[-*+]|\d+[.)])\s+|>\s*)*(`{3,}(?=[^`]*$)|~{3,})/u;

/** The fence that is open after a line, or nothing. */
function fenceAfter(line: string, open: string): string {
  if (!line.includes('```') && !line.includes('~~~')) return open;
  if (open === '') return opening.exec(line)?.[1] ?? '';
  const bare = line.replace(/^[\s>]+/u, '').trimEnd();
  const closes = bare.startsWith(open) && bare === bare.charAt(0).repeat(bare.length);
  return closes ? '' : open;
}
