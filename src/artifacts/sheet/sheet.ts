import type { Bank } from '../../bank/model.js';
import type { SharedBrowser } from '../../browser/page.js';
import { origin } from '../../browser/seal.js';
import type { PdfFile } from '../../pdf/file.js';
import { dropUnreachable } from '../../pdf/reachable.js';
import { writePdf } from '../../pdf/write.js';
import type { Cache } from '../../pictures/cache.js';
import { setLinkTexts } from './accessible/link-texts.js';
import { setRoles } from './accessible/roles.js';
import { printCards } from './cards/print.js';
import { copyfit } from './copyfit/copyfit.js';
import type { Fitted } from './copyfit/fitted.js';
import { setInformation } from './file/information.js';
import { setLinks } from './file/links.js';
import { setOutline } from './file/outline.js';
import { setPageLabels } from './file/page-labels.js';
import { placesOf } from './file/pages.js';
import { setCharacters } from './file/searchable.js';
import { contextOf } from './html/content.js';
import { addressOf } from './html/numbers.js';
import { sheetPrinter } from './print/sheet-printer.js';
import { type Printed, printRunningText, type RunOptions } from './running-text.js';
import { defaultSettings, type SheetSettings } from './settings.js';
import type { SheetTemplate } from './template/load.js';

export interface SheetPdfOptions extends RunOptions {
  template: SheetTemplate;
  browser: SharedBrowser;
  settings?: Partial<SheetSettings>;
  /** Keeps printed pages, so that only what changed is printed again. */
  cache?: Cache;
  /** Receives name and version of the browser that printed. */
  onPrinted?: (version: string) => void;
  /** Receives characters that will print as boxes because no font contains them. */
  onMissingGlyphs?: (characters: string[]) => void;
  /** Receives URLs that the page requested and that were blocked, because it may only load its own files. */
  onRefused?: (addresses: string[]) => void;
  /** Receives formulas, as TeX, that are wider than their column and overflow it. */
  onWideFormulas?: (formulas: string[]) => void;
  /** Receives how the sheet was made to fit into `pages`. */
  onFitted?: (fitted: Fitted) => void;
}

/**
 * Prints a bank as a sheet: PDF with tags, outline and links. The same bank, template, settings, browser and fonts give
 * the same bytes. Throws a `BrowserError` if no browser can print, or if it has no font for the text.
 */
export async function sheetPdf(bank: Bank, options: SheetPdfOptions): Promise<Uint8Array> {
  const wanted: SheetSettings = { ...defaultSettings, ...options.settings };
  const printerFor = (settings: SheetSettings) =>
    sheetPrinter(bank, contextOf(bank, settings), options.template, options.browser, options.cache);
  const fitted = await copyfit(bank, wanted, printerFor);
  const settings = fitted?.settings ?? wanted;
  const context = contextOf(bank, settings);
  const printer = printerFor(settings);
  const print = settings.layout === 'cards' ? printCards : printRunningText;
  const { file, outline, pageNames } = await print(bank, context, printer, options);

  setLinks(file, `${origin}${addressOf('')}`);
  const titles = new Map(outline.map(({ id, outline }) => [id, outline?.title]));
  setLinkTexts(file, target => titles.get(target));
  setRoles(file);
  setOutline(file, linesOf(outline, file));
  setPageLabels(file, pageNames);
  const { title, lang, modified: time } = bank;
  setInformation(file, { title, author: settings.author, subject: settings.subject, lang, time });
  setCharacters(file, printer.characters);
  dropUnreachable(file);
  if (fitted) options.onFitted?.(fitted);
  const { missingGlyphs, refused, wideFormulas } = printer.noticed;
  options.onPrinted?.(printer.version);
  if (missingGlyphs.size > 0) options.onMissingGlyphs?.([...missingGlyphs]);
  if (refused.size > 0) options.onRefused?.([...refused]);
  if (wideFormulas.size > 0) options.onWideFormulas?.([...wideFormulas]);
  return writePdf(file);
}

function linesOf(marks: Printed['outline'], file: PdfFile) {
  const places = placesOf(file);
  return marks.flatMap(({ id, outline }) => {
    const place = places.get(id);
    return outline && place ? [{ ...outline, place }] : [];
  });
}
