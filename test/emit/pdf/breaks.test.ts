import { afterAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from '../../../src/browser/page.js';
import type { SheetSettings } from '../../../src/emit/pdf/settings.js';
import { emitSheet } from '../../../src/emit/pdf/sheet.js';
import { loadSheetTemplate } from '../../../src/emit/pdf/template/load.js';
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
    expect(await badBreaks(await emitSheet(await bankOf(), { template, browser, settings }), columns)).toEqual([]);
  });
});
