import type { Bank } from '../../../bank/model.js';
import type { SharedBrowser } from '../../../browser/page.js';
import { type Cache, noCache } from '../../../pictures/cache.js';
import type { SheetContext } from '../html/content.js';
import { emptyPages } from '../html/margins.js';
import { fillSlots, sampleSlots } from '../html/numbers.js';
import { buildPage, type PageParts } from '../html/page.js';
import type { SheetTemplate } from '../template/load.js';
import { type Numbering, settingsCss } from '../template/settings-css.js';
import { siteOf } from '../template/site.js';
import { printOnce } from './print-once.js';
import type { Noticed } from './print-page.js';

/** Milliseconds for a page of so many characters; a hundred times what it takes where nothing else is going on. */
function patienceFor(page: string, seconds = 60 + page.length / 10_000): number {
  return Math.round(seconds * 1000);
}

/** Prints pages of one sheet and remembers which characters they contained. */
export interface SheetPrinter {
  /** To measure positions: no tags. */
  draft(parts: PageParts, numbering: Numbering): Promise<Uint8Array>;
  /** The final printing, with page numbers in their slots. */
  print(parts: PageParts, numbering: Numbering, pageOf?: (id: string) => number | undefined): Promise<Uint8Array>;
  /**
   * The final printing without page numbers, with samples of digits in their slots: `targets` says whose they are. Its own targets
   * include the ends of questions.
   */
  sample(parts: PageParts, numbering: Numbering): Promise<{ pdf: Uint8Array; targets: string[] }>;
  /** What stands in the margins of so many pages. */
  margins(count: number, numbering: Numbering): Promise<Uint8Array>;
  /** Whether the template is someone's own, and page numbers could stand anywhere. */
  own: boolean;
  noticed: Noticed;
  /** Name and version of the browser that printed; empty if nothing was printed yet. */
  version: string;
  /** Every character that has been printed. */
  characters: Set<string>;
}

export function sheetPrinter(
  bank: Bank,
  context: SheetContext,
  template: SheetTemplate,
  browser: SharedBrowser,
  cache: Cache = noCache,
): SheetPrinter {
  const run = async (page: string, numbering: Numbering, draft: boolean, again = false) => {
    const settings = settingsCss(context.settings, numbering);
    const { fonts } = await browser.prepare();
    const site = siteOf({ page, settings, template, faces: fonts.faces, media: bank.media });
    const { pdf, version, ...found } = await printOnce(
      browser,
      { site, draft, patience: patienceFor(page, context.settings.timeout), again },
      cache,
    );
    printer.version = version;
    for (const key of ['missingGlyphs', 'refused', 'wideFormulas'] as const)
      for (const one of found[key]) printer.noticed[key].add(one);
    return pdf;
  };
  const keep = (page: string, numbering: Numbering, again = false) => {
    for (const character of page) printer.characters.add(character);
    return run(page, numbering, false, again);
  };
  const printer: SheetPrinter = {
    draft: (parts, numbering) =>
      run(
        fillSlots(buildPage(bank, template, parts, context, true), () => undefined),
        numbering,
        true,
      ),
    print(parts, numbering, pageOf = () => undefined) {
      return keep(fillSlots(buildPage(bank, template, parts, context), pageOf), numbering);
    },
    async sample(parts, numbering) {
      const { html, targets } = sampleSlots(buildPage(bank, template, parts, context, true));
      return { pdf: await keep(html, numbering, true), targets };
    },
    margins: (count, numbering) => run(emptyPages(bank, template, count, context), numbering, true, true),
    own: template.own ?? false,
    noticed: { missingGlyphs: new Set(), refused: new Set(), wideFormulas: new Set() },
    version: '',
    characters: new Set(),
  };
  return printer;
}
