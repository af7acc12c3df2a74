import type { PdfFile } from '../../../pdf/file.js';
import {
  type Dictionary,
  dictionaryOf,
  Name,
  numberAt,
  type PdfObject,
  Reference,
  referenceAt,
  referencesAt,
  referencesTo,
} from '../../../pdf/objects.js';
import { pagesOf } from '../../../pdf/page-tree.js';
import { namesIn, numbersIn } from '../../../pdf/trees.js';

/** The first number that Skia uses for anything that is not a page. */
const firstAnnotation = 100_000;

/**
 * Merges the structure trees of a file's parts, each as a Part of one Document, and renumbers the keys of the parent
 * tree. Returns the number of the new root; undefined if the parts have no structure. Format: ISO 32000-1, 14.7.
 */
export function mergeStructure(whole: PdfFile, catalogs: Dictionary[]): number | undefined {
  const roots = catalogs.flatMap(catalog => referenceAt(catalog, 'StructTreeRoot') ?? []);
  if (roots.length !== catalogs.length) return undefined;
  const parents: [key: number, value: PdfObject][] = [];
  const ids: PdfObject[] = [];
  const documents: number[] = [];
  let pages = 0;
  let annotations = 0;
  for (const [index, number] of roots.entries()) {
    const root = whole.dictionary(number);
    const move = (key: number) => (key < firstAnnotation ? key + pages : key + annotations);
    const own = numbersIn(whole, root.get('ParentTree'));
    parents.push(...own.map(([key, value]): [number, PdfObject] => [move(key), value]));
    renumber(whole, catalogs[index], move);
    const ofPages = own.filter(([key]) => key < firstAnnotation).length;
    pages += ofPages;
    annotations += own.length - ofPages;
    ids.push(...namesIn(whole, root.get('IDTree')).flat());
    documents.push(...documentsOf(root));
  }
  const document = whole.reserve();
  const nums = parents.sort(([one], [other]) => one - other).flat();
  const parentTree = whole.add(dictionaryOf({ Type: new Name('ParentTree'), Nums: nums }));
  const idTree = ids.length === 0 ? undefined : whole.add(dictionaryOf({ Names: ids }));
  const root = whole.add(
    dictionaryOf({
      Type: new Name('StructTreeRoot'),
      K: new Reference(document),
      ParentTreeNextKey: firstAnnotation + annotations,
      ParentTree: new Reference(parentTree),
      IDTree: idTree === undefined ? undefined : new Reference(idTree),
    }),
  );
  whole.set(
    document,
    dictionaryOf({
      Type: new Name('StructElem'),
      S: new Name('Document'),
      Lang: whole.dictionary(documents[0]).get('Lang'),
      P: new Reference(root),
      K: referencesTo(documents),
    }),
  );
  const part = dictionaryOf({ S: new Name('Part'), P: new Reference(document) });
  for (const number of documents) whole.addEntries(number, part);
  return root;
}

/** The top-level elements of a structure tree: one, or an array. */
function documentsOf(root: Dictionary): number[] {
  const only = referenceAt(root, 'K');
  return only === undefined ? referencesAt(root, 'K') : [only];
}

/** Shifts the keys by which a part's pages and links find their structure. */
function renumber(whole: PdfFile, catalog: Dictionary | undefined, move: (key: number) => number): void {
  const tree = catalog && referenceAt(catalog, 'Pages');
  for (const number of pagesOf(whole, tree)) {
    const page = whole.dictionary(number);
    moveKey(whole, number, 'StructParents', move);
    for (const annotation of referencesAt(page, 'Annots')) moveKey(whole, annotation, 'StructParent', move);
  }
}

function moveKey(whole: PdfFile, number: number, name: string, move: (key: number) => number): void {
  const dictionary = whole.dictionary(number);
  const key = numberAt(dictionary, name);
  if (key !== undefined) whole.set(number, dictionary.set(name, move(key)));
}
