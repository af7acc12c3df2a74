import { afterAll, expect, it } from 'vitest';
import { contextOf } from '../../../src/artifacts/sheet/html/content.js';
import {
  defaultSettings,
  layouts,
  type Paper,
  papers,
  type SheetSettings,
} from '../../../src/artifacts/sheet/settings.js';
import { sheetPdf } from '../../../src/artifacts/sheet/sheet.js';
import { loadSheetTemplate } from '../../../src/artifacts/sheet/template/load.js';
import { sharedBrowser } from '../../../src/browser/page.js';
import { question, sampleBank } from '../../support/bank.js';
import { pagesOf, withPdf, wordsOf } from './support/structure.js';

const template = await loadSheetTemplate();
const browser = sharedBrowser();
afterAll(() => browser.close());

const cases = layouts.flatMap(layout => (Object.keys(papers) as Paper[]).map(paper => ({ layout, paper })));
const others: Partial<SheetSettings>[] = [
  { columns: 3, fontSize: 8 },
  { fontSize: 13 },
  { fontSize: 14 },
  { columns: 2, fontSize: 14 },
  { layout: 'reading', margin: '20mm 30mm' },
  { layout: 'questions', columns: 2, margin: '10mm 20mm 10mm 25mm' },
];

it.each([...cases, ...others])('knows how many characters a line holds: %o', async set => {
  const settings = { ...defaultSettings, ...set };
  const bank = sampleBank({ entries: [question({ question: '问', answer: '国'.repeat(160) })], media: [] });
  const lines = await withPdf(await sheetPdf(bank, { template, browser, settings }), async document => {
    const words = (await Promise.all((await pagesOf(document)).map(wordsOf))).flat();
    return words.filter(({ text }) => /^国+$/u.test(text));
  });
  const longest = Math.max(...lines.map(({ text }) => text.length));
  expect(Math.abs(contextOf(bank, settings).perLine - longest)).toBeLessThanOrEqual(1);
});
