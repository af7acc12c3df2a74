import type { Page } from 'puppeteer-core';
import { BrowserError } from '../../../browser/error.js';
import type { Fonts } from '../../../browser/fonts.js';
import { type SharedBrowser, withPage } from '../../../browser/page.js';
import { openSealed, type Site } from '../../../browser/seal.js';
import { debugArea, stopwatch } from '../../../debug.js';
import { say } from '../../../say/say.js';
import { brokenTexts } from './broken-texts.js';
import { fillFeet } from './feet/fill.js';
import { fitFormulas } from './fit.js';
import { fontsReady } from './fonts-ready.js';
import { checkGlyphs, type Glyphs } from './glyphs.js';
import { longWord } from './hyphenator.js';
import { hyphenate } from './hyphens.js';
import { layAsPrinted } from './lay.js';
import { leaveRoomBelow } from './room-below.js';
import { spanFormulas } from './span-formulas.js';
import { spanShort } from './span-short.js';
import { keepWords } from './words.js';

const log = debugArea('sheet');

/** If more than this share of the letters has no glyph, a sheet is not worth printing. */
const tolerable = 0.1;

/** Findings from printing, for the author of the notes. */
export interface Noticed {
  /** Characters that will print as boxes because no font contains them. */
  missingGlyphs: Set<string>;
  /** URLs that the page requested and that were blocked. */
  refused: Set<string>;
  /** Formulas, as TeX, that are wider than their column. */
  wideFormulas: Set<string>;
}

export interface PrintRun {
  /** The page and everything it may load. */
  site: Site;
  /** Only for measuring positions: no tags, no search for missing fonts. */
  draft: boolean;
  /** Milliseconds that the browser may take. */
  patience?: number;
  /** Print in the browser's first page, where the next one may be printed too. */
  again?: boolean;
}

/** One printed document, and what was found. */
export interface PrintedRun extends Noticed {
  pdf: Uint8Array;
  /** Name and version of the browser. */
  version: string;
}

/**
 * Prints one HTML document to PDF in its own sandboxed page.
 * Throws a `BrowserError` if the browser has no font for the text.
 */
export async function printRun(browser: SharedBrowser, run: PrintRun): Promise<PrintedRun> {
  const time = stopwatch();
  const { site, draft, patience, again = false } = run;
  return await withPage(
    browser,
    async (page, { fonts, version }) => {
      const noticed: Noticed = { missingGlyphs: new Set(), refused: new Set(), wideFormulas: new Set() };
      await page.emulateMediaType('print');
      const refused = await openSealed(page, site);
      await layAsPrinted(page, async area => {
        await fontsReady(page);
        const broken = await page.evaluateHandle(brokenTexts, longWord);
        await keepWords(page, broken);
        await hyphenate(page, broken);
        await spanFormulas(page);
        for (const formula of await fitFormulas(page)) noticed.wideFormulas.add(formula);
        // Signs that were added may be in others.
        await fontsReady(page);
        await spanShort(page);
        await leaveRoomBelow(page, area);
        log('filled the feet of columns: %o', await fillFeet(page, area));
      });
      if (!draft) await noteGlyphs(page, fonts, noticed);
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: !draft,
        outline: false,
        waitForFonts: true,
        timeout: 0,
      });
      // A picture that only a style sheet names is requested when the page is laid out.
      for (const address of refused) noticed.refused.add(address);
      log('%s: %d bytes in %d ms', draft ? 'a run to measure' : 'a run to keep', pdf.byteLength, Math.round(time()));
      return { pdf, version, ...noticed };
    },
    { again, ...(patience !== undefined && { patience }) },
  );
}

async function noteGlyphs(page: Page, { missing, absent }: Fonts, noticed: Noticed): Promise<void> {
  const glyphs = await checkGlyphs(page);
  if (glyphs.share > tolerable)
    throw noFont(glyphs, [...missing, ...absent.filter(name => /-kr$/u.test(name) && isKorean(glyphs))]);
  for (const character of glyphs.missing) noticed.missingGlyphs.add(character);
}

function isKorean({ missing }: Glyphs): boolean {
  return missing.some(character => /\p{Script=Hangul}/u.test(character));
}

function noFont({ missing, share }: Glyphs, packages: string[]): BrowserError {
  const some = missing.slice(0, 10).join('');
  return new BrowserError(
    say(
      "The browser has no font for {number} % of the sheet's letters ({some}…), which would print as boxes or not at all.",
      { number: Math.round(share * 100), some },
    ),
    packages.length > 0
      ? say('Run `npm install {packages}`, or install a font for this script.', { packages: packages.join(' ') })
      : say('Install a font for this script, or name another browser with `browser` in the config.'),
  );
}
