import type { PdfFile } from './file.js';
import { mapValues, Reference } from './objects.js';

/** Drops objects that nothing refers to any more, such as the catalogs of merged files. */
export function dropUnreachable(file: PdfFile): void {
  const reached = new Set<number>();
  const waiting: number[] = [];
  const reach = (number: number): void => {
    if (!reached.has(number)) waiting.push(number);
    reached.add(number);
  };
  mapValues(file.trailer, value => {
    if (value instanceof Reference) reach(value.number);
    return value;
  });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) file.references(next, reach);
  for (const number of file.numbers()) if (!reached.has(number)) file.delete(number);
}
