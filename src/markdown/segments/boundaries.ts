/** A position where a text may be split. */
export interface Boundary {
  offset: number;
  /** Whether it is an ATX heading (`#`), which ends everything except code, comments and the like. */
  isHeading: boolean;
}

/** A piece of text shorter than this is only split at headings. */
const small = 1500;

/**
 * Where a text may be split, from an offset on: at the start of a line after a blank one and outside code, before a
 * heading, before an item that starts with a heading, and occasionally before other blocks. It is a guess, and the
 * parser has the last word. Distant text has no influence, so an edit leaves most pieces as they were.
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
// A `---` would be read as front matter at the start of a piece, and a byte order mark would be removed.
const block = /^(?:-[ \t]|[^\s\-\uFEFF])/u;
const opening = /^\s*(?:(?:[-*+]|\d+[.)])\s+|>\s*)*(`{3,}(?=[^`]*$)|~{3,})/u;

/** The fence that is open after a line, if any. */
export function fenceAfter(line: string, open: string): string {
  if (!line.includes('```') && !line.includes('~~~')) return open;
  if (open === '') return opening.exec(line)?.[1] ?? '';
  const bare = line.replace(/^[\s>]+/u, '').trimEnd();
  const closes = bare.startsWith(open) && bare === bare.charAt(0).repeat(bare.length);
  return closes ? '' : open;
}
