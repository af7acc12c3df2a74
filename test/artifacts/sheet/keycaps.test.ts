/// <reference lib="dom" />
import { afterAll, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/artifacts/sheet/settings.js';
import { loadSheetTemplate } from '../../../src/artifacts/sheet/template/load.js';
import { settingsCss } from '../../../src/artifacts/sheet/template/settings-css.js';
import { siteOf } from '../../../src/artifacts/sheet/template/site.js';
import { sharedBrowser, withPage } from '../../../src/browser/page.js';
import { openSealed } from '../../../src/browser/seal.js';
import { question, sampleBank } from '../../support/bank.js';
import { sheetPage } from '../../support/sheet-page.js';

const template = await loadSheetTemplate();
const browser = sharedBrowser();
afterAll(() => browser.close());

it.each(['zh-CN', 'ja', 'en'])(
  'keycaps in %s have their digit in them: they are as wide as other emoji',
  async lang => {
    const answer = '1️⃣\n\n🔟\n\n**2️⃣**\n\n**🔟**\n\n12';
    const page = sheetPage(sampleBank({ lang, entries: [question({ question: 'Q', answer })], media: [] }));
    const settings = settingsCss(defaultSettings, { first: 1 });
    const widths = await withPage(browser, async (tab, { fonts: { faces } }) => {
      await openSealed(tab, siteOf({ page, settings, template, faces, media: [] }));
      return await tab.evaluate(widthsOf, '.answer p');
    });
    const [cap, emoji, boldCap, boldEmoji, digits] = widths;
    expect(cap).toBeCloseTo(Number(emoji), 0);
    expect(boldCap).toBeCloseTo(Number(boldEmoji), 0);
    // Of text, not of emoji.
    expect(digits).toBeLessThan(Number(emoji));
  },
);

/** Runs in the page: the widths of texts. */
async function widthsOf(selector: string): Promise<number[]> {
  await document.fonts.ready;
  const range = document.createRange();
  return [...document.querySelectorAll(selector)].map(text => {
    range.selectNodeContents(text);
    return range.getBoundingClientRect().width;
  });
}
