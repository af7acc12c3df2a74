import type { Leaf } from '../plan/part-leaves.js';
import type { Measured } from './runs.js';

/** What the running head and the outline say from a position on. */
export type Mark = Pick<Leaf, 'id' | 'section' | 'outline'>;

/** Where everything is in the whole sheet, once all of it has been measured. */
export function pageNumbers(measured: Omit<Measured, 'run'>[]): {
  pageOf: (id: string) => number | undefined;
  total: number;
} {
  const numbers = new Map<string, number>();
  for (const { first, places } of measured) {
    for (const [id, { page }] of places) numbers.set(id, first + page);
  }
  const last = measured.at(-1);
  return { pageOf: id => numbers.get(id), total: last ? last.first + last.pages - 1 : 0 };
}

/**
 * The running heads of some pages: the first section that starts on the page, otherwise the one that continues there;
 * none on the sheet's first page, which has its title.
 */
export function headsOf(
  marks: Mark[],
  pageOf: (id: string) => number | undefined,
  first: number,
  pages: number,
): string[] {
  const begins = new Map<number, string>();
  const goesOn = new Map<number, string>();
  let before = '';
  let reached = 0;
  for (const { id, section } of marks) {
    const page = pageOf(id);
    if (page === undefined) continue;
    for (; reached < page; reached += 1) goesOn.set(reached + 1, before);
    if (section !== before && !begins.has(page)) begins.set(page, section);
    before = section;
  }
  return Array.from({ length: pages }, (_, index) => {
    const page = first + index;
    return page === 1 ? '' : (begins.get(page) ?? goesOn.get(page) ?? before);
  });
}
