import type { PdfFile } from '../../../pdf/file.js';
import { Name, type PdfObject, Reference, referenceAt } from '../../../pdf/objects.js';
import { pagesOf } from '../../../pdf/page-tree.js';

/** The position of a link target. */
export interface Place {
  /** Counted from 0. */
  page: number;
  /** Points from the left and from the bottom of the page. */
  x: number;
  y: number;
}

/** The named link targets that point to a position on a page, by name. ISO 32000-1, 12.3.2. */
export function placesOf(file: PdfFile): Map<string, Place> {
  const places = new Map<string, Place>();
  const dests = file.resolve(file.dictionary(file.root).get('Dests'));
  if (!(dests instanceof Map)) return places;
  const pages = new Map(pagesOf(file).map((number, index) => [number, index]));
  for (const [name, dest] of dests) {
    const target = pointOf(dest);
    if (target) places.set(name, { page: pages.get(target.page) ?? 0, x: target.x, y: target.y });
  }
  return places;
}

/** Removes the link targets whose names begin so, which nothing leads to. */
export function dropTargets(file: PdfFile, prefix: string): void {
  const number = referenceAt(file.dictionary(file.root), 'Dests');
  if (number === undefined) return;
  file.set(number, new Map([...file.dictionary(number)].filter(([name]) => !name.startsWith(prefix))));
}

/** A target's page, by object number, and its position there; undefined if it has no position. */
export function pointOf(dest: PdfObject): { page: number; x: number; y: number } | undefined {
  if (!Array.isArray(dest)) return undefined;
  const [page, kind, x, y] = dest;
  const isPoint = page instanceof Reference && kind instanceof Name && kind.text === 'XYZ';
  return isPoint && typeof x === 'number' && typeof y === 'number' ? { page: page.number, x, y } : undefined;
}
