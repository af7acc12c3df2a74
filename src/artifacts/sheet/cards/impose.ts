import { dictionaryOf, nextNumber, type PdfFile } from '../file/objects.js';
import { pagesOf, rootOf, textOf } from '../file/pages.js';
import { mapReferences, referenceOf, referencesOf } from '../file/references.js';
import { cornerOf, type Geometry } from './geometry.js';
import { inForms, type Moved } from './in-forms.js';
import { cutMarks } from './marks.js';

/** A card: the pages of its two sides, by their index; a card that goes on may have no back. */
export interface Card {
  front: number;
  back?: number | undefined;
}

const perMillimetre = 72 / 25.4;

/**
 * Lays pages that hold one side of a card each on sheets of paper, fronts on one side and backs on the other. Each page
 * becomes a form that a sheet shows; links, link targets and structure move with it. Formats: ISO 32000-1, 8.10, 14.7.4.
 */
export function impose(file: PdfFile, cards: Card[], geometry: Geometry): void {
  const pages = pagesOf(file);
  const perSheet = geometry.columns * geometry.rows;
  const moved = new Map<number, Moved>();
  const sheets: number[] = [];
  let next = nextNumber(file);
  const tree = next++;
  for (let start = 0; start < cards.length; start += perSheet) {
    for (const side of ['front', 'back'] as const) {
      const sheet = next++;
      const shown = cards.slice(start, start + perSheet).flatMap((card, index) => {
        const page = pages[card[side] ?? -1];
        if (page === undefined) return [];
        const { x, y } = cornerOf(geometry, index, side);
        const place: Moved = { sheet, form: formOf(file, page), x: x * perMillimetre, y: y * perMillimetre };
        moved.set(page, place);
        return [{ page, ...place }];
      });
      const drawing = next++;
      file.objects.set(drawing, stream(drawing, drawingOf(shown, geometry)));
      const annotations = shown.flatMap(({ page }) => referencesOf(textOf(file, page), 'Annots'));
      const forms = shown.map(({ form }) => `/C${form} ${form} 0 R`).join(' ');
      const [width, height] = geometry.paper.map(side => points(side * perMillimetre));
      set(
        file,
        sheet,
        `<</Type /Page
/Resources <</ProcSet [/PDF /Text /ImageB /ImageC /ImageI] /XObject <<${forms}>>>>
/MediaBox [0 0 ${width} ${height}]${annotations.length > 0 ? `\n/Annots [${annotations.map(number => `${number} 0 R`).join(' ')}]` : ''}
/Contents ${drawing} 0 R
/Tabs /S
/Parent ${tree} 0 R>>`,
      );
      sheets.push(sheet);
    }
  }
  set(
    file,
    tree,
    `<</Type /Pages\n/Count ${sheets.length}\n/Kids [${sheets.map(sheet => `${sheet} 0 R`).join(' ')}]>>`,
  );
  inForms(file, moved);
  dropPages(file, pages, tree);
}

function drawingOf(shown: Moved[], geometry: Geometry): string {
  const forms = shown.map(({ form, x, y }) => `q 1 0 0 1 ${points(x)} ${points(y)} cm /C${form} Do Q\n`);
  return `${cutMarks(geometry)}${forms.join('')}`;
}

/** Makes a form of what a page shows, in place of the page's own drawing. */
function formOf(file: PdfFile, page: number): number {
  const text = textOf(file, page);
  const contents = referenceOf(text, 'Contents');
  const drawing = contents === undefined ? undefined : file.objects.get(contents);
  if (contents === undefined || !drawing) throw new Error('A card has no drawing.');
  const dictionary = dictionaryOf(drawing);
  const [, box] = /\/MediaBox (\[[^\]]*\])/u.exec(text) ?? [];
  const [parents = ''] = /\/StructParents \d+/u.exec(text) ?? [];
  const form = dictionary.replace(
    '<<',
    `<</Type /XObject\n/Subtype /Form\n/BBox ${box}\n/Resources ${resourcesOf(text)}\n${parents}\n`,
  );
  file.objects.set(contents, Buffer.concat([Buffer.from(form, 'latin1'), drawing.subarray(dictionary.length)]));
  return contents;
}

/** The dictionary that a page has as its resources, with the dictionaries in it. */
function resourcesOf(page: string): string {
  const start = page.indexOf('/Resources ') + '/Resources '.length;
  let depth = 0;
  for (let index = start; index < page.length; index += 1) {
    const pair = page.slice(index, index + 2);
    if (pair === '<<') depth += 1;
    if (pair === '>>') depth -= 1;
    if (pair === '<<' || pair === '>>') index += 1;
    if (depth === 0) return page.slice(start, index + 1);
  }
  return '<<>>';
}

function dropPages(file: PdfFile, pages: number[], tree: number): void {
  const catalog = rootOf(file);
  const text = textOf(file, catalog);
  const nodes = new Set<number>();
  for (const page of pages) {
    for (let node = referenceOf(textOf(file, page), 'Parent'); node !== undefined && !nodes.has(node); ) {
      nodes.add(node);
      node = referenceOf(textOf(file, node), 'Parent');
    }
  }
  for (const number of [...pages, ...nodes]) file.objects.delete(number);
  const old = referenceOf(text, 'Pages');
  const turned = mapReferences(text, number => (number === old ? tree : number));
  file.objects.set(catalog, Buffer.from(turned, 'latin1'));
}

function set({ objects }: PdfFile, number: number, body: string): void {
  objects.set(number, Buffer.from(`${number} 0 obj\n${body}\nendobj\n`, 'latin1'));
}

function stream(number: number, text: string): Buffer {
  return Buffer.from(`${number} 0 obj\n<</Length ${text.length}>> stream\n${text}\nendstream\nendobj\n`, 'latin1');
}

/** A length as PDF writes it, in thousandths of a point. */
export function points(length: number): string {
  return String(Math.round(length * 1000) / 1000);
}
