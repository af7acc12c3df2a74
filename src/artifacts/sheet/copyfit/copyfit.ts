import type { Bank } from '../../../bank/model.js';
import { debugArea } from '../../../debug.js';
import { contextOf } from '../html/content.js';
import { measureRuns } from '../print/runs.js';
import type { SheetPrinter } from '../print/sheet-printer.js';
import { contentOf, partsOf } from '../running-text.js';
import { linesFor, type SheetSettings } from '../settings.js';
import type { Fitted } from './fitted.js';
import { rungsOf } from './rungs.js';

const log = debugArea('sheet');

/**
 * Finds the settings that harm a sheet least among those with which it takes at most as many pages as it may; where none do, among those
 * with which it takes the fewest. Each way to set it is printed as a draft and counted; as the ways come one shorter than
 * the other, few of them have to be.
 *
 * @param printerFor prints drafts with given settings
 * @returns undefined if it may take any number of pages
 */
export async function copyfit(
  bank: Bank,
  settings: SheetSettings,
  printerFor: (settings: SheetSettings) => SheetPrinter,
): Promise<Fitted | undefined> {
  const { pages: most, layout } = settings;
  if (most === undefined || layout === 'cards') return undefined;
  const pagesOf = async (tried: SheetSettings) => {
    const printer = printerFor(tried);
    const content = contentOf(bank, contextOf(bank, tried));
    const runs = await measureRuns(content, (run, first) => printer.draft(partsOf(run), { first }));
    const pages = runs.reduce((sum, run) => sum + run.pages, 0);
    log('%d pages with %o', pages, tried);
    return pages;
  };
  const usual = await pagesOf(settings);
  if (usual <= most) return { settings, pages: usual };
  const rungs = rungsOf(settings);
  const tightest = rungs.at(-1) as SheetSettings;
  let found: Fitted = { settings: tightest, pages: await pagesOf(tightest) };
  const aim = Math.max(most, found.pages);
  if (usual <= aim) return { settings, pages: usual };
  // The loosest that is known to be too long, and the tightest that is known to do.
  let [loose, tight] = [0, rungs.length - 1];
  while (tight - loose > 1) {
    const middle = Math.floor((loose + tight) / 2);
    const tried = rungs[middle] as SheetSettings;
    const pages = await pagesOf(tried);
    if (pages <= aim) {
      found = { settings: tried, pages };
      tight = middle;
    } else loose = middle;
  }
  return withLines(found, linesFor(settings), aim, pagesOf);
}

/** Gives back lines to write on for which there is room: smaller type saves more than was needed. */
async function withLines(
  fitted: Fitted,
  most: number,
  aim: number,
  pagesOf: (tried: SheetSettings) => Promise<number>,
): Promise<Fitted> {
  let found = fitted;
  while (linesFor(found.settings) < most) {
    const tried = { ...found.settings, lines: linesFor(found.settings) + 1 };
    const pages = await pagesOf(tried);
    if (pages > aim) break;
    found = { settings: tried, pages };
  }
  return found;
}
