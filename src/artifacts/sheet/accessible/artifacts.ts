import type { PdfFile } from '../../../pdf/file.js';
import { isPackedWith, packed, unpacked } from '../../../pdf/filters.js';
import { referenceAt, Stream } from '../../../pdf/objects.js';
import { pagesOf } from '../../../pdf/page-tree.js';

/**
 * Marks what a page shows beside its content (heads, feet, lines, grounds) as artifacts, so that no reader reads it out:
 * Chromium leaves it without any mark. Has to come before pages become forms. Format: ISO 32000-1, 14.8.2.2.
 */
export function markArtifacts(file: PdfFile): void {
  for (const page of pagesOf(file)) {
    const number = referenceAt(file.dictionary(page), 'Contents');
    const contents = number === undefined ? undefined : file.get(number);
    if (number === undefined || !(contents instanceof Stream) || !isPackedWith(contents, 'FlateDecode')) continue;
    const drawing = unpacked(contents).toString('latin1');
    file.set(number, packed(Buffer.from(withArtifacts(drawing), 'latin1')));
  }
}

const paints = /(?:^|\s)(?:f\*?|F|S|s|B\*?|b\*?|Do|sh|Tj|TJ|EI)$/u;

/** A drawing as Skia writes it, an operator a line, with everything that is painted outside of tagged content marked. */
export function withArtifacts(drawing: string): string {
  const lines = drawing.split('\n');
  const marked: string[] = [];
  let outside: string[] = [];
  let depth = 0;
  const flush = () => {
    const painted = outside.some(line => paints.test(line));
    for (const line of painted ? ['/Artifact BMC', ...outside, 'EMC'] : outside) marked.push(line);
    outside = [];
  };
  for (const line of lines) {
    const opens = /B[DM]C$/u.test(line);
    // Inside what is outside, marks may be that only say which characters a glyph stands for.
    if (depth === 0 && opens && line.includes('/MCID')) {
      flush();
      depth = 1;
      marked.push(line);
    } else if (depth > 0) {
      depth += opens ? 1 : line === 'EMC' ? -1 : 0;
      marked.push(line);
    } else outside.push(line);
  }
  flush();
  return marked.join('\n');
}
