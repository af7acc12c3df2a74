import { afterAll, describe, expect, it } from 'vitest';
import type { SheetSettings } from '../../../src/artifacts/sheet/settings.js';
import { sheetPdf } from '../../../src/artifacts/sheet/sheet.js';
import { loadSheetTemplate } from '../../../src/artifacts/sheet/template/load.js';
import type { Bank } from '../../../src/bank/model.js';
import { sharedBrowser } from '../../../src/browser/page.js';
import { badBreaks } from './support/breaks.js';
import { hardBank, hardSheets } from './support/hard.js';
import { variedBank } from './support/varied.js';

const template = await loadSheetTemplate();
const browser = sharedBrowser();
afterAll(() => browser.close());

const cases: [columns: number, settings: Partial<SheetSettings>][] = [
  [1, { columns: 1 }],
  [2, { layout: 'cheatsheet' }],
  [1, { layout: 'reading' }],
  [1, { layout: 'questions' }],
  [1, { layout: 'cheatsheet', paper: 'A5' }],
];

/** The hard sample, where the layout is all that is set. */
async function alreadyPrinted(settings: Partial<SheetSettings>): Promise<Uint8Array | undefined> {
  const { layout, ...rest } = settings;
  return layout && Object.keys(rest).length === 0 ? (await hardSheets()).sheets.get(layout) : undefined;
}

describe.each(cases)('in columns: %d, %o', (columns, settings) => {
  const printed = (bank: Bank) => sheetPdf(bank, { template, browser, settings });

  it.each([
    ['the hard sample', async () => (await alreadyPrinted(settings)) ?? printed(await hardBank())],
    ['questions of all lengths', () => printed(variedBank(7, 24))],
  ])('%s ends no column in the wrong place', async (_, print) => {
    expect(await badBreaks(await print(), columns)).toEqual([]);
  });
});
