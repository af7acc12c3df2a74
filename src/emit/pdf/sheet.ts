import type { Bank, Question } from '../../bank/model.js';
import type { SharedBrowser } from '../../browser/page.js';
import { origin } from '../../browser/seal.js';
import { setInformation } from './file/information.js';
import { setLinks } from './file/links.js';
import { mergeFiles } from './file/merge.js';
import { readObjects, writeObjects } from './file/objects.js';
import { setOutline } from './file/outline.js';
import { placesOf } from './file/pages.js';
import { setCharacters } from './file/searchable.js';
import { contextOf, type SheetContext } from './html/content.js';
import { contentsHtml } from './html/contents.js';
import { indexHtml } from './html/index-lists.js';
import { addressOf, fillSlots } from './html/numbers.js';
import { buildPage, type Run } from './html/page.js';
import { chaptersOf } from './plan/chapters.js';
import { type Leaf, leavesOf } from './plan/leaves.js';
import { headsOf, pageNumbers } from './print/numbers.js';
import { type Noticed, printRun } from './print/printer.js';
import { measureRuns } from './print/runs.js';
import { defaultSettings, type SheetSettings } from './settings.js';
import type { SheetTemplate } from './template/load.js';
import { type Numbering, settingsCss } from './template/settings-css.js';
import { siteOf } from './template/site.js';

export interface SheetOptions {
  template: SheetTemplate;
  browser: SharedBrowser;
  settings?: Partial<SheetSettings>;
  /** Told of characters that will print as boxes, since no font has them. */
  onMissingGlyphs?: (characters: string[]) => void;
  /** Told of addresses that the page asked for and was refused, since it may load nothing but its own. */
  onRefused?: (addresses: string[]) => void;
  /** Told how far a sheet of several runs has come, 0 to 1. */
  onProgress?: (share: number) => void;
}

/** Up to this many questions are found in the contents at a glance. */
const fewQuestions = 30;

/** How many runs a browser prints at the same time. */
const atOnce = 2;

/**
 * Prints a bank as a sheet: PDF with tags, outline and links. It is printed twice, first to learn which page everything
 * is on. Same bank, template, settings, browser and fonts: same bytes. Throws a `BrowserError` where no browser prints,
 * or where it has no font for the text.
 */
export async function emitSheet(bank: Bank, options: SheetOptions): Promise<Uint8Array> {
  const settings: SheetSettings = { ...defaultSettings, ...options.settings };
  const { template, browser, onProgress = () => {} } = options;
  const context = contextOf(bank, settings);
  const noticed: Noticed = { missingGlyphs: new Set(), refused: new Set() };
  const characters = new Set<string>();
  const print = (run: Run, numbering: Numbering, pageOf: (id: string) => number | undefined, draft: boolean) => {
    const page = fillSlots(buildPage(bank, template, run, context), pageOf);
    if (!draft) for (const character of page) characters.add(character);
    const css = settingsCss(settings, numbering);
    const site = (faces: Parameters<typeof siteOf>[0]['faces']) =>
      siteOf({ page, settings: css, template, faces, media: bank.media });
    return printRun(browser, { site, draft }, noticed);
  };

  const content = contentOf(bank, context);
  const measured = await measureRuns(
    content,
    (run, first) => print(run, { first }, () => undefined, true),
    share => onProgress(share / 2),
  );
  const { pageOf, total } = pageNumbers(measured);
  let done = 0;
  const printed = await inTurns(measured, atOnce, async ({ run, first, pages }) => {
    const heads = headsOf(content.leaves, pageOf, first, pages);
    const pdf = readObjects(await print(run, { first, total, heads }, pageOf, false));
    done += 1;
    if (measured.length > 1) onProgress(0.5 + done / measured.length / 2);
    return pdf;
  });

  const file = mergeFiles(printed);
  setLinks(file, `${origin}${addressOf('')}`);
  setOutline(file, outlineOf(content.leaves, file));
  setInformation(file, informationOf(bank, settings));
  setCharacters(file, characters);
  if (noticed.missingGlyphs.size > 0) options.onMissingGlyphs?.([...noticed.missingGlyphs]);
  if (noticed.refused.size > 0) options.onRefused?.([...noticed.refused]);
  return writeObjects(file);
}

function contentOf(bank: Bank, context: SheetContext) {
  const questions = bank.entries.filter((entry): entry is Question => entry.type === 'question');
  const { layout, contents, index = questions.length > fewQuestions } = context.settings;
  const chapters = chaptersOf(layout === 'questions' ? { ...bank, entries: questions } : bank);
  return {
    contents: contents ? contentsHtml(chapters, context) : '',
    leaves: leavesOf(bank, chapters, context),
    index: index ? indexHtml(bank, context) : '',
  };
}

function outlineOf(leaves: Leaf[], file: Parameters<typeof placesOf>[0]) {
  const places = placesOf(file);
  return leaves.flatMap(({ id, outline }) => {
    const place = places.get(id);
    return outline && place ? [{ ...outline, place }] : [];
  });
}

function informationOf(bank: Bank, { author, subject }: SheetSettings) {
  const { title, lang, modified: time } = bank;
  return { title, author, subject, lang, time };
}

/** Does something for each, so many at a time; the results come in the order of what they were made of. */
async function inTurns<T, R>(items: T[], count: number, use: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const entries = items.entries();
  const worker = async () => {
    for (const [index, item] of entries) results[index] = await use(item);
  };
  await Promise.all(Array.from({ length: count }, worker));
  return results;
}
