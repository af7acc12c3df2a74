import type { Bank } from '../../bank/model.js';
import { thisMachine } from '../../browser/machine.js';
import { sharedBrowser } from '../../browser/page.js';
import type { OpenBrowsers } from '../../open-browsers.js';
import type { Cache } from '../../pictures/cache.js';
import type { Fitted } from './copyfit/fitted.js';
import { type AbsentFont, absentFonts } from './print/absent-fonts.js';
import type { SheetSettings } from './settings.js';
import { sheetPdf } from './sheet.js';
import { loadSheetTemplate } from './template/load.js';

export interface PrintOptions {
  /** Folder of the user's own template. */
  template?: string | undefined;
  /** Path of a style sheet loaded after the template's. */
  style?: string | undefined;
  settings?: Partial<SheetSettings>;
  /** Path of the browser named in the config. */
  browser?: string | undefined;
  env: Record<string, string | undefined>;
  /** Keeps printed pages for the next build. Default: nothing is kept. */
  cache?: Cache;
  /** Where the browser stays open for the next build. Default: it is closed. */
  browsers?: OpenBrowsers;
  /** Receives the share of the sheet that is printed, from 0 to 1. */
  onProgress?: (share: number) => void;
}

export interface Printed {
  data: Uint8Array;
  /** Version and path of the browser that printed. */
  browser: string;
  /** Full path of its program. */
  program: string;
  /** Characters that no font contains. */
  missingGlyphs: string[];
  /** URLs that the page requested and that were blocked. */
  refused: string[];
  /** Formulas, as TeX, that are wider than their column. */
  wideFormulas: string[];
  /** Fonts that would suit the text better. */
  absentFonts: AbsentFont[];
  /** How the sheet was made to fit into its pages, if it may not have any number. */
  fitted?: Fitted;
}

/** Finds and launches a browser, prints the sheet with it and closes it again, unless it is to stay open. */
export async function printSheet(bank: Bank, options: PrintOptions): Promise<Printed> {
  const { template, style, settings = {}, browser: configured, env, cache, browsers, onProgress } = options;
  const sheet = await loadSheetTemplate(template, style);
  const make = () => sharedBrowser({ configured, machine: thisMachine(env) });
  const browser = browsers ? browsers.of(configured ?? '', make) : make();
  const found: Pick<Printed, 'missingGlyphs' | 'refused' | 'wideFormulas' | 'fitted'> = {
    missingGlyphs: [],
    refused: [],
    wideFormulas: [],
  };
  try {
    const { found: program, fonts } = await browser.prepare();
    let version = '';
    const data = await sheetPdf(bank, {
      template: sheet,
      browser,
      settings,
      ...(cache && { cache }),
      onPrinted: printedBy => {
        version = printedBy;
      },
      onMissingGlyphs: characters => {
        found.missingGlyphs = characters;
      },
      onRefused: addresses => {
        found.refused = addresses;
      },
      onWideFormulas: formulas => {
        found.wideFormulas = formulas;
      },
      onFitted: fitted => {
        found.fitted = fitted;
      },
      ...(onProgress && { onProgress }),
    });
    return {
      data,
      browser: `${version} (${program.kind}: ${program.path})`,
      program: program.path,
      ...found,
      absentFonts: absentFonts(bank, settings, fonts.absent),
    };
  } finally {
    if (!browsers) await browser.close();
  }
}
