import { between, type Leaf } from '../plan/part-leaves.js';
import type { Measured } from './runs.js';

/** What the running head and the outline say from a position on. */
export type Mark = Pick<Leaf, 'id' | 'end' | 'section' | 'outline'>;

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
 * The running heads of some pages: the section that a page begins in. Above a heading that opens a page, there is only what that
 * does not say itself; there is none on the sheet's first page, which has its title.
 */
export function headsOf(
  marks: Mark[],
  pageOf: (id: string) => number | undefined,
  first: number,
  pages: number,
): string[] {
  const heads = new Map<number, string>();
  let reached = 0;
  let last: { section: string; end: number } | undefined;
  for (const mark of marks) {
    const page = pageOf(mark.id);
    if (page === undefined) continue;
    for (; reached < page - 1; reached += 1) heads.set(reached + 1, last?.section ?? '');
    if (reached < page) {
      reached = page;
      heads.set(page, last && last.end >= page ? last.section : aboveOf(mark));
    }
    // What has no end was not seen to go on.
    last = { section: mark.section, end: pageOf(mark.end ?? mark.id) ?? page };
  }
  return Array.from({ length: pages }, (_, index) => {
    const page = first + index;
    return page === 1 ? '' : (heads.get(page) ?? last?.section ?? '');
  });
}

/** What a piece at the head of a page leaves to say: its section, without its own title. */
function aboveOf({ section, outline }: Mark): string {
  const trail = section.split(between);
  if (trail.at(-1) === outline?.title) trail.pop();
  return trail.join(between);
}
