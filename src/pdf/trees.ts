import type { PdfFile } from './file.js';
import { type PdfObject, PdfString } from './objects.js';

/** A name tree's entries, in order. ISO 32000-1, 7.9.6. */
export function namesIn(file: PdfFile, tree: PdfObject | undefined): [name: PdfString, value: PdfObject][] {
  return entriesIn(file, tree, 'Names').flatMap(([name, value]) => (name instanceof PdfString ? [[name, value]] : []));
}

/** A number tree's entries, in order. ISO 32000-1, 7.9.7. */
export function numbersIn(file: PdfFile, tree: PdfObject | undefined): [key: number, value: PdfObject][] {
  return entriesIn(file, tree, 'Nums').flatMap(([key, value]) => (typeof key === 'number' ? [[key, value]] : []));
}

function entriesIn(file: PdfFile, tree: PdfObject | undefined, key: string): [PdfObject, PdfObject][] {
  const node = file.resolve(tree);
  if (!(node instanceof Map)) return [];
  const flat = file.resolve(node.get(key));
  const own = Array.isArray(flat) ? pairsOf(flat) : [];
  const kids = file.resolve(node.get('Kids'));
  return Array.isArray(kids) ? [...own, ...kids.flatMap(kid => entriesIn(file, kid, key))] : own;
}

function pairsOf(flat: PdfObject[]): [PdfObject, PdfObject][] {
  return Array.from({ length: Math.floor(flat.length / 2) }, (_, index) => [
    flat[2 * index] ?? null,
    flat[2 * index + 1] ?? null,
  ]);
}
