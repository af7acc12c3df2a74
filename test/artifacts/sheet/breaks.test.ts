import { afterAll, describe, expect, it } from 'vitest';
import type { SheetSettings } from '../../../src/artifacts/sheet/settings.js';
import { sheetPdf } from '../../../src/artifacts/sheet/sheet.js';
import { loadSheetTemplate } from '../../../src/artifacts/sheet/template/load.js';
import { sharedBrowser } from '../../../src/browser/page.js';
import { badBreaks } from './support/breaks.js';
import { hardBank } from './support/hard.js';
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

describe.each(cases)('in columns: %d, %o', (columns, settings) => {
  it.each([
    ['the hard sample', hardBank],
    ['questions of all lengths', async () => variedBank(7, 24)],
  ])('%s ends no column in the wrong place', async (_, bankOf) => {
    expect(await badBreaks(await sheetPdf(await bankOf(), { template, browser, settings }), columns)).toEqual([]);
  });
});
