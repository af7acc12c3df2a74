import { PdfError } from './error.js';
import type { PdfFile } from './file.js';
import { nameAt, numbersOf, referenceAt } from './objects.js';

/** The numbers of the pages, in order; of a branch of the tree if one is given. ISO 32000-1, 7.7.3. */
export function pagesOf(file: PdfFile, from?: number): number[] {
  const seen = new Set<number>();
  const walk = (number: number): number[] => {
    if (seen.has(number)) throw new PdfError(`the page ${number} is in the page tree twice`);
    seen.add(number);
    const node = file.dictionary(number);
    const kids = file.resolve(node.get('Kids'));
    return nameAt(node, 'Type') === 'Pages' && Array.isArray(kids) ? numbersOf(kids).flatMap(walk) : [number];
  };
  const top = from ?? referenceAt(file.dictionary(file.root), 'Pages');
  if (top === undefined) throw new PdfError('it has no pages');
  return walk(top);
}
