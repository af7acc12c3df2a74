import type { PdfFile } from '../../../pdf/file.js';
import { pagesOf } from '../../../pdf/page-tree.js';
import { readPdf } from '../../../pdf/read.js';
import { type Place, placesOf } from '../file/pages.js';
import type { Leaf } from '../plan/part-leaves.js';
import { runs as usual } from '../thresholds.js';
import { cutOf } from './cut.js';

/** What is printed in one run. */
export interface Run {
  /** The table of contents; only in the first run, even if empty. */
  contents?: string;
  leaves: Leaf[];
  /** Whether its last multi-column container continues in the next run: its columns are then filled, not balanced. */
  goesOn?: boolean;
  /** The lists at the end. */
  index?: string;
}

/** A run, and the positions of its pieces in the first printing. */
export interface Measured {
  run: Run;
  /** Number of its first page in the whole sheet, from 1. */
  first: number;
  pages: number;
  /** Pages counted from 0, in the run. */
  places: Map<string, Place>;
}

export interface Content {
  contents: string;
  leaves: Leaf[];
  index: string;
}

/** Prints a run for the first time, to count its pages and find the positions of its pieces. */
export type Draft = (run: Run, first: number) => Promise<Uint8Array>;

/**
 * Splits a sheet into runs that a browser can print, each ending at a natural page break, and tells where everything
 * is. A sheet of ordinary length is one run.
 *
 * @param perRun approximate number of lines in one run
 * @param onProgress receives the share of the content measured so far
 */
export async function measureRuns(
  { contents, leaves, index }: Content,
  draft: Draft,
  perRun: number = usual.lines,
  onProgress: (share: number) => void = () => {},
): Promise<Measured[]> {
  const measured: Measured[] = [];
  const first = () => (measured.at(-1)?.first ?? 1) + (measured.at(-1)?.pages ?? 0);
  const print = async (run: Run) => {
    const pdf = readPdf(await draft(run, first()));
    measured.push({ run, first: first(), pages: pagesOf(pdf).length, places: placesOf(pdf) });
  };
  if (isOneRun(leaves, perRun)) {
    await print({ contents, leaves, index });
    onProgress(1);
    return measured;
  }
  // A long index would make the last run larger than memory allows; any other follows the text on its page.
  const short = index.split('<li').length <= perRun * (usual.whole - 1) ? index : '';
  for (let start = 0; start < leaves.length; ) {
    // The text begins on the page that the contents end on.
    const opening = start === 0 ? { contents } : {};
    const next = (run: Run) => draft({ ...opening, ...run }, first());
    const { run: text, pages, places } = await measureNext(leaves, start, perRun, next, short);
    const run = { ...opening, ...text };
    measured.push({ run, first: first(), pages, places });
    start += run.leaves.length;
    onProgress(start / leaves.length);
  }
  if (index && !short) await print({ leaves: [], index });
  return measured;
}

/** Where everything is in runs as they were printed; undefined if they have as many pages as were measured. */
export function countedAgain(measured: Measured[], printed: PdfFile[]): Measured[] | undefined {
  const counts = printed.map(file => pagesOf(file).length);
  if (measured.every(({ pages }, index) => pages === counts[index])) return undefined;
  let first = 1;
  return measured.map(({ run, places }, index) => {
    const pages = counts[index] ?? 0;
    // Only what is measured has the ends of its pieces.
    const counted = { run, first, pages, places: new Map([...places, ...placesOf(printed[index] as PdfFile)]) };
    first += pages;
    return counted;
  });
}

/** Whether a sheet is printed as one document. */
export function isOneRun(leaves: Leaf[], perRun: number = usual.lines): boolean {
  return endOf(leaves, 0, perRun * usual.whole) === leaves.length;
}

/** The run that starts at a piece: longer than usual if no page ends between two pieces. The last one has the index as well. */
async function measureNext(
  leaves: Leaf[],
  start: number,
  perRun: number,
  draft: (run: Run) => Promise<Uint8Array>,
  index: string,
) {
  for (let budget = perRun; ; budget *= 2) {
    const end = endOf(leaves, start, budget);
    const some = leaves.slice(start, end);
    const whole: Run = { leaves: some, ...(end === leaves.length && index && { index }) };
    const pdf = readPdf(await draft(whole));
    const places = placesOf(pdf);
    const printed = pagesOf(pdf).length;
    const cut = end === leaves.length ? 0 : cutOf(some, places, printed);
    const pages = places.get(some[cut]?.id ?? '')?.page ?? 0;
    if (cut > 0) {
      const goesOn = some[cut]?.part === some[cut - 1]?.part;
      const kept = new Map([...places].filter(([, { page }]) => page < pages));
      return { run: { leaves: some.slice(0, cut), goesOn }, pages, places: kept };
    }
    // A page that ends early is visible, but better than no sheet.
    if (end === leaves.length || budget > perRun * 4) return { run: whole, pages: printed, places };
  }
}

/** The end of the run that starts here; it contains at least one piece. */
function endOf(leaves: Leaf[], start: number, budget: number): number {
  let lines = 0;
  for (let index = start; index < leaves.length; index += 1) {
    lines += leaves[index]?.lines ?? 0;
    if (lines > budget && index > start) return index;
  }
  return leaves.length;
}
