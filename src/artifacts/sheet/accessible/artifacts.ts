import type { PdfFile } from '../../../pdf/file.js';
import { isPackedWith, packed, unpacked } from '../../../pdf/filters.js';
import { referenceAt, Stream } from '../../../pdf/objects.js';
import { pagesOf } from '../../../pdf/page-tree.js';
import { withoutSoftHyphens } from '../file/soft-hyphens.js';

/** Changes the drawing of a page, given the page's number. */
export type Edit = (drawing: string, page: number) => string;

/**
 * Marks everything on a page besides its content (running heads, page numbers, lines, backgrounds) as artifacts, so
 * that screen readers skip it: Chromium leaves it unmarked. Has to run before pages become forms. Format: ISO 32000-1,
 * 14.8.2.2.
 *
 * @param edit what else to do with the drawing of a page, before
 */
export function markArtifacts(file: PdfFile, edit: Edit = drawing => drawing): void {
  for (const page of pagesOf(file)) {
    const number = referenceAt(file.dictionary(page), 'Contents');
    const contents = number === undefined ? undefined : file.get(number);
    if (number === undefined || !(contents instanceof Stream) || !isPackedWith(contents, 'FlateDecode')) continue;
    const drawing = unpacked(contents).toString('latin1');
    file.set(number, packed(Buffer.from(withArtifacts(withoutSoftHyphens(edit(drawing, page))), 'latin1')));
  }
}

const paints = /(?:^|\s)(?:f\*?|F|S|s|B\*?|b\*?|Do|sh|Tj|TJ|EI)$/u;

/** A Skia content stream, one operator per line, with everything painted outside tagged content marked. */
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
    // Unmarked content may contain marks that only say which characters a glyph stands for.
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
