import type { PdfFile } from '../../../pdf/file.js';
import {
  arrayAt,
  type Dictionary,
  dictionaryOf,
  Name,
  nameAt,
  type PdfObject,
  Reference,
  referenceAt,
  referencesAt,
} from '../../../pdf/objects.js';
import { pointOf } from '../file/pages.js';

/** Where a page has moved: a form on a sheet, with its offset in points. */
export interface Moved {
  sheet: number;
  form: number;
  x: number;
  y: number;
}

/** Makes link targets, links and structure follow pages that became forms. */
export function inForms(file: PdfFile, moved: Map<number, Moved>): void {
  moveTargets(file, moved);
  for (const [page, place] of moved) {
    for (const annotation of referencesAt(file.dictionary(page), 'Annots')) moveLink(file, annotation, place);
  }
  for (const number of file.mentioning('/StructElem')) {
    const element = file.get(number);
    if (element instanceof Map && nameAt(element, 'Type') === 'StructElem') {
      file.set(number, moveContent(element, moved));
    }
  }
}

function moveTargets(file: PdfFile, moved: Map<number, Moved>): void {
  const number = referenceAt(file.dictionary(file.root), 'Dests');
  if (number === undefined) return;
  const dests = file.dictionary(number);
  for (const [name, dest] of dests) {
    const target = pointOf(dest);
    const place = target && moved.get(target.page);
    if (!place || !Array.isArray(dest)) continue;
    const [x, y] = [thousandths(target.x + place.x), thousandths(target.y + place.y)];
    dests.set(name, [new Reference(place.sheet), new Name('XYZ'), x, y, ...dest.slice(4)]);
  }
  file.set(number, dests);
}

function moveLink(file: PdfFile, annotation: number, { x, y }: Moved): void {
  const link = file.dictionary(annotation);
  const sides = arrayAt(link, 'Rect').map((side, index) => thousandths(Number(side) + (index % 2 === 0 ? x : y)));
  file.set(annotation, link.set('Rect', sides));
}

/**
 * Marked content that belonged to a page now belongs to a form: each number becomes a reference that names the form.
 */
function moveContent(element: Dictionary, moved: Map<number, Moved>): Dictionary {
  const own = moved.get(referenceAt(element, 'Pg') ?? -1);
  const turned: Dictionary = new Map(element);
  const kids = element.get('K');
  if (Array.isArray(kids))
    turned.set(
      'K',
      kids.map(kid => moveKid(kid, own, moved)),
    );
  else if (kids !== undefined) turned.set('K', moveKid(kids, own, moved));
  if (own) turned.set('Pg', new Reference(own.sheet));
  return turned;
}

/** @param own where the page of this kid has moved, unless the kid names another page */
function moveKid(kid: PdfObject, own: Moved | undefined, moved: Map<number, Moved>): PdfObject {
  if (typeof kid === 'number') return own ? markIn(own, kid) : kid;
  if (!(kid instanceof Map)) return kid;
  const page = referenceAt(kid, 'Pg');
  const place = (page === undefined ? undefined : moved.get(page)) ?? own;
  const mark = kid.get('MCID');
  if (!place) return kid;
  if (mark !== undefined) return markIn(place, mark);
  return page === undefined ? kid : new Map([...kid, ['Pg', new Reference(place.sheet)]]);
}

function markIn({ sheet, form }: Moved, mark: PdfObject): Dictionary {
  return dictionaryOf({ Type: new Name('MCR'), Pg: new Reference(sheet), Stm: new Reference(form), MCID: mark });
}

function thousandths(length: number): number {
  return Math.round(length * 1000) / 1000;
}
