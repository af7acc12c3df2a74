import type { Bank } from '../../bank/model.js';
import { BrowserError } from '../../browser/error.js';
import { type SharedBrowser, withPage } from '../../browser/page.js';
import { openSealed } from '../../browser/seal.js';
import { setDates } from './file/dates.js';
import { setIds } from './file/ids.js';
import { readObjects, writeObjects } from './file/objects.js';
import { setCharacters } from './file/searchable.js';
import { checkGlyphs, type Glyphs } from './glyphs.js';
import { buildPage } from './page.js';
import { siteOf } from './site.js';
import type { SheetTemplate } from './template.js';

export interface SheetOptions {
  template: SheetTemplate;
  browser: SharedBrowser;
  /** Told of characters that will print as boxes, since no font has them. */
  onMissingGlyphs?: (characters: string[]) => void;
}

/** Above this share of letters without a shape, a sheet is not worth printing. */
const tolerable = 0.1;

/**
 * Prints a bank as an A4 cheat sheet: PDF with tags, outline and links. Same bank, template, browser and fonts: same
 * bytes. Throws a `BrowserError` where no browser prints, or where it has no font for the text.
 */
export async function emitSheet(bank: Bank, options: SheetOptions): Promise<Uint8Array> {
  const { template, browser, onMissingGlyphs } = options;
  const html = buildPage(bank, template);
  const pdf = await withPage(browser, async (page, { fonts }) => {
    await page.emulateMediaType('print');
    await openSealed(page, siteOf(bank, html, template, fonts.faces));
    const glyphs = await checkGlyphs(page);
    if (glyphs.share > tolerable) throw noFont(glyphs, fonts.missing);
    if (glyphs.missing.length > 0) onMissingGlyphs?.(glyphs.missing);
    return await page.pdf({
      format: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      waitForFonts: true,
      timeout: 0,
    });
  });
  const file = readObjects(pdf);
  setDates(file, bank.modified);
  setIds(file);
  setCharacters(file, html);
  return writeObjects(file);
}

function noFont({ missing, share }: Glyphs, packages: string[]): BrowserError {
  const some = missing.slice(0, 10).join('');
  return new BrowserError(
    `The browser has no font for ${Math.round(share * 100)} % of the sheet's letters (${some}…), which would print as boxes or not at all.`,
    packages.length > 0
      ? `Run \`npm install --include=optional\`, which brings ${packages.join(' and ')}, or install a font for this script.`
      : 'Install a font for this script, or name another browser with `browser` in the config.',
  );
}
