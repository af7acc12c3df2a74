import { afterAll, describe, expect, it } from 'vitest';
import type { Fitted } from '../../../src/artifacts/sheet/copyfit/fitted.js';
import { fitFindings } from '../../../src/artifacts/sheet/copyfit/said.js';
import { defaultSettings, type SheetSettings } from '../../../src/artifacts/sheet/settings.js';
import { sheetPdf } from '../../../src/artifacts/sheet/sheet.js';
import { loadSheetTemplate } from '../../../src/artifacts/sheet/template/load.js';
import { sharedBrowser } from '../../../src/browser/page.js';
import { question, sampleBank } from '../../support/bank.js';
import { pagesOf, withPdf, wordsOf } from './support/structure.js';

const template = await loadSheetTemplate();
const browser = sharedBrowser();
afterAll(() => browser.close());

const entries = Array.from({ length: 24 }, (_, n) =>
  question({ question: `第${n}个问题是什么？`, answer: n % 6 === 0 ? '' : '答案有几行，每行都有一些字。'.repeat(8) }),
);
const bank = sampleBank({ entries, media: [] });

async function printed(set: Partial<SheetSettings>) {
  let fitted: Fitted | undefined;
  const settings = { ...defaultSettings, ...set };
  const onFitted = (how: Fitted) => {
    fitted = how;
  };
  const data = await sheetPdf(bank, { template, browser, settings, onFitted });
  return await withPdf(data, async document => {
    const pages = await pagesOf(document);
    const words = (await Promise.all(pages.map(wordsOf))).flat();
    const findings = fitted ? fitFindings(settings, fitted, 'cheatsheet.pdf') : [];
    return { fitted, pages: pages.length, words, findings };
  });
}

describe('a sheet with a number of pages', () => {
  it('is set smaller until it fits, says how, and loses no word', async () => {
    const [usual, one] = [await printed({}), await printed({ pages: 1 })];
    expect([usual.pages, one.pages, one.fitted?.pages]).toEqual([2, 1, 1]);
    expect(usual.findings).toEqual([]);
    expect(one.findings).toMatchObject([
      { rule: 'fitted-sheet', reason: expect.stringMatching(/^To fit on 1 page, the sheet is set with .+\.$/u) },
    ]);
    const heights = (words: typeof usual.words) => words.map(({ height }) => height);
    expect(Math.max(...heights(one.words))).toBeLessThanOrEqual(Math.max(...heights(usual.words)));
    const text = one.words.map(({ text }) => text).join('');
    for (let n = 0; n < entries.length; n++) expect(text).toContain(`第${n}个问题是什么？`);
    // The next looser way takes one page more: what it says is the least that had to change.
    expect(one.fitted?.settings.fontSize ?? 9).toBeGreaterThan(6.5);
  });

  it('stays as it is where it fits anyway', async () => {
    const two = await printed({ pages: 2 });
    expect(two.pages).toBe(2);
    expect(two.fitted?.settings).toEqual({ ...defaultSettings, pages: 2 });
    expect(two.findings).toEqual([]);
  });

  it('that is too small takes as few as it can, and says so', async () => {
    const set = { pages: 1, fontSize: 16 };
    const { pages, fitted, findings } = await printed(set);
    expect(pages).toBeGreaterThan(1);
    expect(fitted?.pages).toBe(pages);
    expect(findings).toMatchObject([
      { rule: 'overlong-sheet', reason: expect.stringContaining(`takes at least ${pages} pages, not 1`) },
    ]);
    expect(findings[0]?.reason).not.toContain('type of');
  });
});
