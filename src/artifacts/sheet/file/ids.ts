import { dictionaryOf, type PdfFile } from './objects.js';

/** As Chromium writes the id of a table's header cell; a bracket inside a text has a backslash before it. */
const written = /(?<!\\)\(node(\d{8})\)/gu;

/**
 * Numbers a PDF's header cells anew, from 1 in their old order: Chromium numbers them by what else it happened to number
 * before, which differs from run to run. Ids of structure elements: ISO 32000-1, 14.7.2.
 *
 * @param first the first number to give
 * @returns the next one that is free
 */
export function setIds({ objects }: PdfFile, first = 1): number {
  const found = [...objects].filter(([, object]) => dictionaryOf(object).includes('(node'));
  const old = found.flatMap(([, object]) => [...dictionaryOf(object).matchAll(written)].map(([, id]) => id));
  const numbers = new Map([...new Set(old)].sort().map((id, index) => [id, String(index + first).padStart(8, '0')]));
  for (const [number, object] of found) {
    const dictionary = dictionaryOf(object);
    const renumbered = dictionary.replace(written, (_, id: string) => `(node${numbers.get(id)})`);
    objects.set(number, Buffer.concat([Buffer.from(renumbered, 'latin1'), object.subarray(dictionary.length)]));
  }
  return first + numbers.size;
}
