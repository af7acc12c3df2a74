import { dictionaryOf, type PdfFile } from '../file/objects.js';
import { rootOf, textOf } from '../file/pages.js';
import { referenceOf, referencesOf } from '../file/references.js';

/** Where a page has gone: a form on a sheet, moved by so many points. */
export interface Moved {
  sheet: number;
  form: number;
  x: number;
  y: number;
}

/** Lets link targets, links and structure follow pages that became forms. */
export function inForms(file: PdfFile, moved: Map<number, Moved>): void {
  moveTargets(file, moved);
  for (const [page, place] of moved) {
    for (const annotation of referencesOf(textOf(file, page), 'Annots')) moveLink(file, annotation, place);
  }
  for (const [number, object] of file.objects) {
    const text = dictionaryOf(object);
    if (text.includes('/Type /StructElem')) {
      file.objects.set(number, Buffer.from(moveContent(text, moved), 'latin1'));
    }
  }
}

function moveTargets(file: PdfFile, moved: Map<number, Moved>): void {
  const dests = referenceOf(textOf(file, rootOf(file)), 'Dests');
  if (dests === undefined) return;
  const text = textOf(file, dests).replace(
    /\[(\d+) 0 R \/XYZ (\S+) (\S+)/gu,
    (all, page: string, x: string, y: string) => {
      const place = moved.get(Number(page));
      return place ? `[${place.sheet} 0 R /XYZ ${number(Number(x) + place.x)} ${number(Number(y) + place.y)}` : all;
    },
  );
  file.objects.set(dests, Buffer.from(text, 'latin1'));
}

function moveLink({ objects }: PdfFile, annotation: number, { x, y }: Moved): void {
  const text = objects.get(annotation)?.toString('latin1') ?? '';
  const turned = text.replace(/\/Rect \[([^\]]*)\]/u, (_, rectangle: string) => {
    const sides = rectangle.trim().split(/\s+/u).map(Number);
    return `/Rect [${sides.map((side, index) => number(side + (index % 2 === 0 ? x : y))).join(' ')}]`;
  });
  objects.set(annotation, Buffer.from(turned, 'latin1'));
}

/** Marked content that was a page's own is now a form's: each number becomes a reference that names the form. */
function moveContent(element: string, moved: Map<number, Moved>): string {
  const own = moved.get(Number(/(?<!MCR\s|OBJR\s[^>]*)\/Pg (\d+) 0 R/u.exec(element)?.[1]));
  const marked = (place: Moved, mark: string) =>
    `<</Type /MCR /Pg ${place.sheet} 0 R /Stm ${place.form} 0 R /MCID ${mark}>>`;
  const [kids] = /\/K (?:\[(?:<<[^>]*>>|[^\]<])*\]|\d+(?: 0 R)?)/u.exec(element) ?? [];
  const turned = kids?.replace(/<<[^>]*>>|(\d+) 0 R|(\d+)/gu, (all, _reference, mark: string | undefined) => {
    if (mark !== undefined) return own ? marked(own, mark) : all;
    if (!all.startsWith('<<')) return all;
    const place = moved.get(Number(/\/Pg (\d+) 0 R/u.exec(all)?.[1])) ?? own;
    const [, id] = /\/MCID (\d+)/u.exec(all) ?? [];
    if (!place) return all;
    return id === undefined ? all.replace(/\/Pg \d+ 0 R/u, `/Pg ${place.sheet} 0 R`) : marked(place, id);
  });
  const rest = kids && turned ? element.replace(kids, () => '\u0000') : element;
  return rest
    .replace(/\/Pg (\d+) 0 R/u, (all, page: string) => {
      const place = moved.get(Number(page));
      return place ? `/Pg ${place.sheet} 0 R` : all;
    })
    .replace('\u0000', () => turned ?? '');
}

function number(length: number): string {
  return String(Math.round(length * 1000) / 1000);
}
