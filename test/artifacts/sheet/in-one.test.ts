import { afterAll, describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/artifacts/sheet/html/content.js';
import { sheetPrinter } from '../../../src/artifacts/sheet/print/sheet-printer.js';
import { printRunningText } from '../../../src/artifacts/sheet/running-text.js';
import { defaultSettings, type Layout } from '../../../src/artifacts/sheet/settings.js';
import { loadSheetTemplate } from '../../../src/artifacts/sheet/template/load.js';
import { sharedBrowser } from '../../../src/browser/page.js';
import { writePdf } from '../../../src/pdf/write.js';
import { sampleBank } from '../../support/bank.js';
import { pagesOf, withPdf, wordsOf } from './support/structure.js';
import { variedBank } from './support/varied.js';

const template = await loadSheetTemplate();
const browser = sharedBrowser();
afterAll(() => browser.close());

/** The words of each page with their places, in no order; and how often everything was printed. */
async function printed(layout: Layout, own: boolean, bank = variedBank(5, 6), more: string[] = []) {
  const context = contextOf(bank, { ...defaultSettings, layout });
  const printer = sheetPrinter(bank, context, { ...template, own }, browser);
  let drafts = 0;
  const counting = {
    ...printer,
    draft(...args: Parameters<typeof printer.draft>) {
      drafts += 1;
      return printer.draft(...args);
    },
    async sample(...args: Parameters<typeof printer.sample>) {
      const { pdf, targets } = await printer.sample(...args);
      return { pdf, targets: [...targets, ...more] };
    },
  };
  const { file } = await printRunningText(bank, context, counting, {});
  const words = await withPdf(writePdf(file), async document =>
    Promise.all(
      (await pagesOf(document)).map(async page =>
        (await wordsOf(page)).map(({ text, x, y }) => `${text} ${Math.round(x)} ${Math.round(y)}`).sort(),
      ),
    ),
  );
  return { words, drafts, slots: file.mentioning('(x-slot') };
}

describe('a sheet that is printed once', () => {
  it.each<Layout>(['cheatsheet', 'reading'])('has everything where two prints put it, as a %s', async layout => {
    const [once, twice] = [await printed(layout, false), await printed(layout, true)];
    expect([once.drafts, twice.drafts]).toEqual([0, 1]);
    expect(once.words.length).toBeGreaterThan(3);
    expect(once.words).toEqual(twice.words);
    expect(once.slots).toEqual([]);
  });

  it('is printed twice where numbers are in the middle of sentences', async () => {
    expect((await printed('questions', false, sampleBank())).drafts).toBe(1);
  });

  it('is printed twice if a number cannot be set into what was printed', async () => {
    const { words, drafts, slots } = await printed('cheatsheet', false, sampleBank(), ['q-nowhere']);
    expect([drafts, slots]).toEqual([1, []]);
    expect(words).toEqual((await printed('cheatsheet', true, sampleBank())).words);
  });
});
