import { afterAll, describe, expect, it } from 'vitest';
import type { SheetSettings } from '../../../src/artifacts/sheet/settings.js';
import { sheetPdf } from '../../../src/artifacts/sheet/sheet.js';
import { loadSheetTemplate } from '../../../src/artifacts/sheet/template/load.js';
import type { Bank } from '../../../src/bank/model.js';
import { sharedBrowser } from '../../../src/browser/page.js';
import { question, sampleBank } from '../../support/bank.js';
import { badBreaks } from './support/breaks.js';
import { hardBank, hardSheet } from './support/hard.js';
import { pagesOf, withPdf, wordsOf } from './support/structure.js';
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
  return layout && Object.keys(rest).length === 0 ? (await hardSheet(layout)).pdf : undefined;
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

it('contents of headings alone fill all columns', async () => {
  // So many questions that the contents list none.
  const entries = Array.from({ length: 64 }, (_, index) =>
    question({
      id: `id${index}`,
      path: [`Part${Math.floor(index / 8)}`],
      question: `Q ${index}`,
      answer: 'Text. '.repeat(200),
    }),
  );
  const bank = sampleBank({ lang: 'en', entries, media: [] });
  const data = await sheetPdf(bank, { template, browser, settings: { layout: 'cheatsheet' } });
  const places = await withPdf(data, async document => {
    const [page] = await pagesOf(document);
    const { width } = page?.getViewport({ scale: 1 }) ?? { width: 0 };
    const words = page ? await wordsOf(page) : [];
    return words.flatMap(({ text, x }) =>
      /^Part[1-7]$/u.test(text) ? [`${text} ${x < width / 2 ? 'left' : 'right'}`] : [],
    );
  });
  expect(places).toEqual([
    ...[1, 2, 3].map(part => `Part${part} left`),
    ...[4, 5, 6, 7].map(part => `Part${part} right`),
  ]);
});

it.each([
  ['bold', 'See **the left ![](a.png) and ![](b.png) the right** of it.'],
  ['a link', 'See [![](a.png)](https://a.example) and [![](b.png)](https://b.example).'],
  ['an item', '- See **the left ![](a.png) and ![](b.png)**.'],
])('pictures in %s end no column', async (_, answer) => {
  const bank = sampleBank({ lang: 'en', entries: [question({ id: 'id0', question: 'Q', answer })], media: [] });
  const data = await sheetPdf(bank, { template, browser, settings: { layout: 'reading' } });
  expect(await withPdf(data, async document => (await pagesOf(document)).length)).toBe(1);
});
