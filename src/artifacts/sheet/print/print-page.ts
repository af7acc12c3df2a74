import type { Page } from 'puppeteer-core';
import { BrowserError } from '../../../browser/error.js';
import type { FontFace } from '../../../browser/font-faces.js';
import type { Fonts } from '../../../browser/fonts.js';
import { type SharedBrowser, withPage } from '../../../browser/page.js';
import { openSealed, type Site } from '../../../browser/seal.js';
import { fitFormulas } from './fit.js';
import { checkGlyphs, type Glyphs } from './glyphs.js';

/** Above this share of letters without a shape, a sheet is not worth printing. */
const tolerable = 0.1;

/** What was found while printing, for the person whose notes these are. */
export interface Noticed {
  /** Characters that will print as boxes, since no font has them. */
  missingGlyphs: Set<string>;
  /** Addresses that the page asked for and was refused. */
  refused: Set<string>;
  /** Formulas, as TeX, that are wider than their column. */
  wideFormulas: Set<string>;
}

export interface PrintRun {
  /** The page and all it may load, for the faces that it has to declare. */
  site: (faces: FontFace[]) => Site;
  /** Only to learn where things come to stand: no tags, no search for missing fonts. */
  draft?: boolean;
}

/**
 * Prints one HTML document to PDF in a page of its own that is sealed off.
 * Throws a `BrowserError` where the browser has no font for the text.
 */
export async function printRun(
  browser: SharedBrowser,
  { site, draft = false }: PrintRun,
  noticed: Noticed,
): Promise<Uint8Array> {
  return await withPage(browser, async (page, { fonts }) => {
    await page.emulateMediaType('print');
    const refused = await openSealed(page, site(fonts.faces));
    for (const formula of await fitFormulas(page)) noticed.wideFormulas.add(formula);
    if (!draft) await noteGlyphs(page, fonts, noticed);
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: !draft,
      outline: false,
      waitForFonts: true,
      timeout: 0,
    });
    // A picture that only a style names is asked for when the page is laid out.
    for (const address of refused) noticed.refused.add(address);
    return pdf;
  });
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
    `The browser has no font for ${Math.round(share * 100)} % of the sheet's letters (${some}…), which would print as boxes or not at all.`,
    packages.length > 0
      ? `Run \`npm install ${packages.join(' ')}\`, or install a font for this script.`
      : 'Install a font for this script, or name another browser with `browser` in the config.',
  );
}
