import { dictionaryOf, type PdfFile, unexpected } from './objects.js';
import { referenceOf, referencesOf } from './references.js';

/** The number of the object that the trailer names as root. */
export function rootOf({ trailer }: PdfFile): number {
  const root = referenceOf(trailer, 'Root');
  if (root === undefined) throw unexpected('root');
  return root;
}

/** The dictionary of an object, as text. */
export function textOf({ objects }: PdfFile, number: number | undefined): string {
  const object = number === undefined ? undefined : objects.get(number);
  if (!object) throw unexpected(`object ${number}`);
  return dictionaryOf(object);
}

/** Adds entries to a dictionary that is an object of its own. */
export function addEntries(file: PdfFile, number: number, entries: string): void {
  const text = textOf(file, number).replace(/>>\s*endobj\s*$/u, '');
  file.objects.set(number, Buffer.from(`${text}\n${entries}>>\nendobj\n`, 'latin1'));
}

/** The numbers of the page objects, in the order of the pages; of a branch of the tree where one is named. */
export function pagesOf(file: PdfFile, from?: number): number[] {
  const walk = (number: number): number[] => {
    const node = textOf(file, number);
    return /\/Type \/Pages\b/u.test(node) ? referencesOf(node, 'Kids').flatMap(walk) : [number];
  };
  return walk(from ?? referenceOf(textOf(file, rootOf(file)), 'Pages') ?? -1);
}

/** Where a link target is. */
export interface Place {
  /** Counted from 0. */
  page: number;
  /** Points from the left and from the foot of the page. */
  x: number;
  y: number;
}

/** The named link targets, by their names as they are written there. */
export function placesOf(file: PdfFile): Map<string, Place> {
  const dests = referenceOf(textOf(file, rootOf(file)), 'Dests');
  if (dests === undefined) return new Map();
  const pages = new Map(pagesOf(file).map((number, index) => [number, index]));
  const entries = textOf(file, dests).matchAll(/\/([^\s/[\]]+) \[(\d+) 0 R \/XYZ (\S+) (\S+) \S+\]/gu);
  return new Map(
    [...entries].map(([, name = '', page, x, y]): [string, Place] => [
      name,
      { page: pages.get(Number(page)) ?? 0, x: Number(x), y: Number(y) },
    ]),
  );
}
