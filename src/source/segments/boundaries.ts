/**
 * Where a text may be parted: headings with `#` at the start of a line, below a blank one and outside of code, from an
 * offset on. It is a guess, and the parser has the last word.
 */
export function boundariesOf(text: string, from: number): number[] {
  const found: number[] = [];
  let fence = '';
  let isBlank = from === 0;
  for (let start = from; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    const first = text.charCodeAt(start);
    if (first === 35) {
      if (isBlank && fence === '' && start > from && heading.test(text.slice(start, start + 7))) found.push(start);
      isBlank = false;
    } else {
      const line = text.slice(start, stop);
      isBlank = line.trim() === '';
      if (!isBlank) fence = fenceAfter(line, fence);
    }
    start = stop + 1;
  }
  return found;
}

const heading = /^#{1,6}(?:[ \t\n]|$)/u;
const opening = /^\s*(?:[-*+>]\s+|\d+[.)]\s+)*(`{3,}(?=[^`]*$)|~{3,})/u;

/** The fence that is open after a line, or nothing. */
function fenceAfter(line: string, open: string): string {
  if (!line.includes('```') && !line.includes('~~~')) return open;
  if (open === '') return opening.exec(line)?.[1] ?? '';
  const bare = line.trim();
  const closes = bare.startsWith(open) && bare === bare.charAt(0).repeat(bare.length);
  return closes ? '' : open;
}
