import type { PdfFile } from '../../../pdf/file.js';
import { pagesOf } from '../../../pdf/page-tree.js';
import { readPdf } from '../../../pdf/read.js';
import { accessible } from '../accessible/accessible.js';
import { mergeFiles } from '../file/merge.js';
import { addForms, onTop } from '../file/overlay.js';
import { findSlots, withNumbers } from '../file/page-numbers.js';
import { dropTargets, placesOf } from '../file/pages.js';
import { endPrefix } from '../html/entry.js';
import type { PageParts } from '../html/page.js';
import { headsOf, type Mark, pageNumbers } from './numbers.js';
import type { SheetPrinter } from './sheet-printer.js';

/**
 * Prints a sheet once, and then what depends on the numbers of its pages: those in its text are set into the PDF, and the
 * margins are printed on pages of their own and laid on top. Undefined if the browser writes text in an unknown way.
 */
export async function printInOne(
  parts: PageParts,
  marks: Mark[],
  printer: SheetPrinter,
  onProgress: (share: number) => void = () => {},
): Promise<PdfFile | undefined> {
  const { pdf, targets } = await printer.sample(parts, { first: 1, only: 'flow' });
  onProgress(0.5);
  const file = mergeFiles([readPdf(pdf)]);
  const pages = pagesOf(file);
  const { pageOf, total } = pageNumbers([{ first: 1, pages: pages.length, places: placesOf(file) }]);
  dropTargets(file, endPrefix);
  const heads = headsOf(marks, pageOf, 1, total);
  const margins = readPdf(await printer.margins(total, { first: 1, total, heads, only: 'margins' }));
  onProgress(1);
  const slots = findSlots(file);
  addForms(file, margins, 1);
  const blank = new Set(targets.keys());
  const textOf = (slot: number) => {
    blank.delete(slot);
    return `${pageOf(targets[slot] ?? '') ?? ''}`;
  };
  const left = new Set(pages);
  const whole = accessible(file, (drawing, page) => {
    const numbered = withNumbers(drawing, slots.get(page) ?? new Map(), textOf);
    if (numbered === undefined) return drawing;
    left.delete(page);
    return onTop(numbered);
  });
  return left.size + blank.size === 0 ? whole : undefined;
}
