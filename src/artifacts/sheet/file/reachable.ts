import { dictionaryOf, type PdfFile } from './objects.js';
import { mapReferences } from './references.js';

/** Drops the objects that nothing refers to any more, such as the catalogs of files that were joined. */
export function dropUnreachable({ objects, trailer }: PdfFile): void {
  const reached = new Set<number>();
  const waiting: number[] = [];
  const follow = (text: string): void => {
    mapReferences(text, number => {
      if (!reached.has(number)) waiting.push(number);
      reached.add(number);
      return number;
    });
  };
  follow(trailer);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const object = objects.get(next);
    if (object) follow(dictionaryOf(object));
  }
  for (const number of objects.keys()) if (!reached.has(number)) objects.delete(number);
}
