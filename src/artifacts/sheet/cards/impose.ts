import type { PdfFile } from '../../../pdf/file.js';
import {
  type Dictionary,
  dictionaryOf,
  Name,
  Reference,
  referenceAt,
  referencesAt,
  referencesTo,
  Stream,
} from '../../../pdf/objects.js';
import { pagesOf } from '../../../pdf/page-tree.js';
import { formOf } from '../file/form.js';
import { cornerOf, type Geometry } from './geometry.js';
import { inForms, type Moved } from './in-forms.js';
import { cutMarks } from './marks.js';

/** A card: the page indices of its two sides. */
export interface Card {
  front: number;
  back: number;
}

const perMillimetre = 72 / 25.4;

/**
 * Places pages that hold one side of a card each on sheets of paper, with fronts on one side and backs on the other.
 * Each page becomes a form XObject on a sheet; links, link targets and structure move with it. Formats: ISO 32000-1,
 * 8.10, 14.7.4.
 */
export function impose(file: PdfFile, cards: Card[], geometry: Geometry): void {
  const pages = pagesOf(file);
  const perSheet = geometry.columns * geometry.rows;
  const moved = new Map<number, Moved>();
  const sheets: number[] = [];
  const tree = file.reserve();
  for (let start = 0; start < cards.length; start += perSheet) {
    for (const side of ['front', 'back'] as const) {
      const sheet = file.reserve();
      const shown = cards.slice(start, start + perSheet).flatMap((card, index) => {
        const page = pages[card[side]];
        if (page === undefined) return [];
        const { x, y } = cornerOf(geometry, index, side);
        const place: Moved = { sheet, form: formOf(file, page), x: x * perMillimetre, y: y * perMillimetre };
        moved.set(page, place);
        return [{ page, ...place }];
      });
      const drawing = Buffer.from(drawingOf(shown, geometry), 'latin1');
      const contents = file.add(new Stream(dictionaryOf({ Length: drawing.length }), drawing));
      const annotations = shown.flatMap(({ page }) => referencesAt(file.dictionary(page), 'Annots'));
      file.set(
        sheet,
        dictionaryOf({
          Type: new Name('Page'),
          Resources: dictionaryOf({ ProcSet: procedures, XObject: formsIn(shown) }),
          MediaBox: [0, 0, ...geometry.paper.map(side => points(side * perMillimetre))],
          Annots: annotations.length > 0 ? referencesTo(annotations) : undefined,
          Contents: new Reference(contents),
          Tabs: new Name('S'),
          Parent: new Reference(tree),
        }),
      );
      sheets.push(sheet);
    }
  }
  file.set(tree, dictionaryOf({ Type: new Name('Pages'), Count: sheets.length, Kids: referencesTo(sheets) }));
  inForms(file, moved);
  dropPages(file, pages, tree);
}

const procedures = ['PDF', 'Text', 'ImageB', 'ImageC', 'ImageI'].map(name => new Name(name));

function formsIn(shown: Moved[]): Dictionary {
  return new Map(shown.map(({ form }) => [`C${form}`, new Reference(form)]));
}

function drawingOf(shown: Moved[], geometry: Geometry): string {
  const forms = shown.map(({ form, x, y }) => `q 1 0 0 1 ${points(x)} ${points(y)} cm /C${form} Do Q\n`);
  return `${cutMarks(geometry)}${forms.join('')}`;
}

function dropPages(file: PdfFile, pages: number[], tree: number): void {
  const nodes = new Set<number>();
  for (const page of pages) {
    let node = referenceAt(file.dictionary(page), 'Parent');
    for (; node !== undefined && !nodes.has(node); node = referenceAt(file.dictionary(node), 'Parent')) nodes.add(node);
  }
  for (const number of [...pages, ...nodes]) file.delete(number);
  file.addEntries(file.root, dictionaryOf({ Pages: new Reference(tree) }));
}

/** A length rounded to thousandths of a point, the precision used for PDF here. */
function points(length: number): number {
  return Math.round(length * 1000) / 1000;
}
