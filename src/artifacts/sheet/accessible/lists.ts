import type { PdfFile } from '../../../pdf/file.js';
import {
  type Dictionary,
  dictionaryOf,
  Name,
  nameAt,
  numberAt,
  type PdfObject,
  Reference,
  referenceAt,
} from '../../../pdf/objects.js';
import { numbersIn } from '../../../pdf/trees.js';

/**
 * Wraps the content of a list item in a body next to its label, where Chromium has both side by side. ISO 32000-1,
 * 14.8.4.3.3.
 */
export function mendLists(file: PdfFile): void {
  const moved = new Map<number, Map<number, number>>();
  for (const number of file.mentioning('/LI')) {
    const item = file.get(number);
    if (!(item instanceof Map) || nameAt(item, 'S') !== 'LI') continue;
    const kids = kidsOf(item);
    const rest = kids.filter(kid => !isLabel(file, kid));
    if (rest.length === 0) continue;
    const body = file.reserve();
    const labels = kids.filter(kid => !rest.includes(kid));
    for (const kid of rest) {
      if (kid instanceof Reference) file.addEntries(kid.number, dictionaryOf({ P: new Reference(body) }));
    }
    file.set(number, new Map([...item, ['K', [...labels, new Reference(body)]]]));
    file.set(
      body,
      dictionaryOf({
        Type: new Name('StructElem'),
        S: new Name('LBody'),
        P: new Reference(number),
        Pg: item.get('Pg'),
        K: rest,
      }),
    );
    const page = referenceAt(item, 'Pg');
    if (page === undefined || !rest.some(isMark)) continue;
    moved.set(page, (moved.get(page) ?? new Map<number, number>()).set(number, body));
  }
  moveMarks(file, moved);
}

/** The kids of an element: marked content, other elements, and objects that are not content. */
function kidsOf(element: Dictionary): PdfObject[] {
  const kids = element.get('K');
  if (kids === undefined) return [];
  return Array.isArray(kids) ? kids : [kids];
}

function isLabel(file: PdfFile, kid: PdfObject): boolean {
  return kid instanceof Reference && /^(?:Lbl|LBody)$/u.test(nameAt(file.dictionary(kid.number), 'S') ?? '');
}

function isMark(kid: PdfObject): boolean {
  return typeof kid === 'number' || (kid instanceof Map && kid.has('MCID'));
}

/**
 * Marked content that belonged to an item now belongs to its body, and the parent tree has to say so.
 *
 * @param moved by page: which element's content now belongs to which other element
 */
function moveMarks(file: PdfFile, moved: Map<number, Map<number, number>>): void {
  const parents = parentsIn(file);
  for (const [page, bodies] of moved) {
    const array = parents.get(numberAt(file.dictionary(page), 'StructParents') ?? -1);
    const elements = array === undefined ? null : file.get(array);
    if (array === undefined || !Array.isArray(elements)) continue;
    const turned = elements.map(element => {
      const body = element instanceof Reference ? bodies.get(element.number) : undefined;
      return body === undefined ? element : new Reference(body);
    });
    file.set(array, turned);
  }
}

/** The values of the parent tree, by key. */
function parentsIn(file: PdfFile): Map<number, number> {
  const root = file.resolve(file.dictionary(file.root).get('StructTreeRoot'));
  const entries = root instanceof Map ? numbersIn(file, root.get('ParentTree')) : [];
  return new Map(entries.flatMap(([key, value]) => (value instanceof Reference ? [[key, value.number]] : [])));
}
