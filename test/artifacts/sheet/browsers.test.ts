import { afterAll, describe, expect, it } from 'vitest';
import { layouts } from '../../../src/artifacts/sheet/settings.js';
import { sheetPdf } from '../../../src/artifacts/sheet/sheet.js';
import { loadSheetTemplate } from '../../../src/artifacts/sheet/template/load.js';
import { type SharedBrowser, sharedBrowser } from '../../../src/browser/page.js';
import { hasOther, isPackaged, packagedBrowser } from '../../support/browser.js';
import { readPdf } from '../../support/pdf.js';
import { realBank } from './support/real.js';

const template = await loadSheetTemplate();
const packaged = packagedBrowser();
const other = sharedBrowser();
afterAll(() => Promise.all([packaged.close(), other.close()]));

// Only a machine that has a browser of its own besides npm's can tell.
describe.runIf(isPackaged && (await hasOther()))('the real notes, printed by another browser', () => {
  it.each(layouts)('have the same text on as many pages: %s', async layout => {
    const bank = await realBank();
    const print = async (browser: SharedBrowser) => {
      const { pages, text } = await readPdf(await sheetPdf(bank, { template, browser, settings: { layout } }));
      return { pages: pages.length, text };
    };
    const [one, two] = [await print(packaged), await print(other)];
    expect(two).toEqual(one);
  });
});
