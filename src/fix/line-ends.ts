import type { Edit } from './edit.js';

/**
 * Converts edits of a text that was read with `\n` line endings and without its byte order mark to the text in the
 * file.
 */
export function forFile(edits: readonly Edit[], raw: string): Edit[] {
  const offsets = rawOffsets(raw);
  return edits.map(edit => ({ ...edit, start: offsets(edit.start), end: offsets(edit.end) }));
}

/** The file's text as it is read. */
export function asRead(raw: string): string {
  return raw.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
}

function rawOffsets(raw: string): (offset: number) => number {
  const mark = raw.startsWith('\uFEFF') ? 1 : 0;
  const pairs = [...raw.matchAll(/\r\n/gu)].map(({ index }, before) => index - mark - before);
  return offset => {
    // Pairs entirely before the offset; one at the offset starts there.
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return offset + mark + low;
  };
}
