import type { Bank } from '../../../bank/model.js';
import type { FontFace } from '../../../browser/font-faces.js';
import type { SharedBrowser } from '../../../browser/page.js';
import type { SheetContext } from '../html/content.js';
import { fillSlots } from '../html/numbers.js';
import { buildPage, type PageParts } from '../html/page.js';
import type { SheetTemplate } from '../template/load.js';
import { type Numbering, settingsCss } from '../template/settings-css.js';
import { siteOf } from '../template/site.js';
import { type Noticed, printRun } from './print-page.js';

/** Prints pages of one sheet and remembers which characters they contained. */
export interface SheetPrinter {
  /** To measure positions: no tags. */
  draft(parts: PageParts, numbering: Numbering): Promise<Uint8Array>;
  /** The final printing, with page numbers in their slots. */
  print(parts: PageParts, numbering: Numbering, pageOf?: (id: string) => number | undefined): Promise<Uint8Array>;
  noticed: Noticed;
  /** Every character that has been printed. */
  characters: Set<string>;
}

export function sheetPrinter(
  bank: Bank,
  context: SheetContext,
  template: SheetTemplate,
  browser: SharedBrowser,
): SheetPrinter {
  const noticed: Noticed = { missingGlyphs: new Set(), refused: new Set(), wideFormulas: new Set() };
  const characters = new Set<string>();
  const run = (page: string, numbering: Numbering, draft: boolean) => {
    const settings = settingsCss(context.settings, numbering);
    const site = (faces: FontFace[]) => siteOf({ page, settings, template, faces, media: bank.media });
    return printRun(browser, { site, draft }, noticed);
  };
  return {
    draft: (parts, numbering) =>
      run(
        fillSlots(buildPage(bank, template, parts, context, true), () => undefined),
        numbering,
        true,
      ),
    print(parts, numbering, pageOf = () => undefined) {
      const page = fillSlots(buildPage(bank, template, parts, context), pageOf);
      for (const character of page) characters.add(character);
      return run(page, numbering, false);
    },
    noticed,
    characters,
  };
}
