import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/artifacts/sheet/html/content.js';
import type { Leaf } from '../../../src/artifacts/sheet/plan/part-leaves.js';
import { cutOf } from '../../../src/artifacts/sheet/print/cut.js';
import { sheetPrinter } from '../../../src/artifacts/sheet/print/sheet-printer.js';
import { contentOf, marksOf, printTwice } from '../../../src/artifacts/sheet/running-text.js';
import { defaultSettings } from '../../../src/artifacts/sheet/settings.js';
import { sheetPdf } from '../../../src/artifacts/sheet/sheet.js';
import { loadSheetTemplate } from '../../../src/artifacts/sheet/template/load.js';
import type { Bank } from '../../../src/bank/model.js';
import { sharedBrowser } from '../../../src/browser/page.js';
import { writePdf } from '../../../src/pdf/write.js';
import { question, sampleBank, section } from '../../support/bank.js';
import { readPdf } from '../../support/pdf.js';
import { expectSameBytes } from '../../support/same.js';
import { linksOf, outlineOf, pagesOf, withPdf, wordsOf } from './support/structure.js';
import { variedBank } from './support/varied.js';

const template = await loadSheetTemplate();
const browser = sharedBrowser();
afterAll(() => browser.close());

/** As many as the contents list one by one. */
const count = 60;

/** One long chapter, so that runs have to end inside it, and a few short ones. */
function manyQuestions(): Bank {
  const entries = Array.from({ length: count }, (_, index) =>
    question({
      id: `id${index}`,
      label: `Q${index + 1}`,
      path: [index < count - 20 ? '长章' : `短章${index % 4}`],
      question: `第${index + 1}题`,
      ...(index % 4 === 0 ? {} : { answer: '字'.repeat((index * 53) % 500 || 7) }),
    }),
  );
  return sampleBank({ entries, media: [] });
}

/** What stands on each page, in no order: a PDF's own may differ from run to run. */
const wordsByPage = (data: Uint8Array) =>
  withPdf(data, async document =>
    Promise.all(
      (await pagesOf(document)).map(async page =>
        (await wordsOf(page)).map(({ text, x }) => `${text} ${Math.round(x / 10)}`).sort(),
      ),
    ),
  );

describe('a sheet that is printed in several runs', () => {
  const bank = manyQuestions();
  const shares: number[] = [];
  let one: Uint8Array;
  let other: Uint8Array;
  beforeAll(async () => {
    one = await sheetPdf(bank, { template, browser, perRun: 160, onProgress: share => shares.push(share) });
    other = await sheetPdf(bank, { template, browser, perRun: 400 });
  });

  it('has the same on each page wherever it is parted: no seam shows', async () => {
    const [pages, otherPages] = [await wordsByPage(one), await wordsByPage(other)];
    expect(pages.length).toBeGreaterThan(6);
    expect(pages).toEqual(otherPages);
  });

  it('leaves no page empty, and none but a chapter’s last short', async () => {
    const { pages } = await readPdf(one);
    for (const { text } of pages) expect(text.length).toBeGreaterThan(100);
  });

  it('begins its text on the first page', async () => {
    const settings = { contents: false };
    const [first = []] = await wordsByPage(await sheetPdf(bank, { template, browser, perRun: 160, settings }));
    expect(first.filter(word => word.startsWith('Q1 '))).toHaveLength(1);
  });

  it('numbers its pages through, and its contents say the right ones', async () => {
    await withPdf(one, async document => {
      const pages = await pagesOf(document);
      for (const [index, page] of pages.entries()) {
        const text = (await wordsOf(page)).map(word => word.text).join('');
        expect(text.replace(/\s/gu, '')).toContain(`${index + 1}/${pages.length}`);
      }
      const links = await linksOf(document);
      expect(links.filter(({ page }) => page === 0)).toEqual([]);
      for (const { id, label } of bank.entries.flatMap(entry => (entry.type === 'question' ? [entry] : []))) {
        const [link] = links.filter(({ target }) => target === `q-${id}`);
        const words = await wordsOf(await document.getPage(link?.page ?? 0));
        expect(
          words.some(({ text }) => text === label),
          label,
        ).toBe(true);
      }
    });
  });

  it('has its lists at the end on the page that the text ends on, unless they are too long for its last run', async () => {
    const lists = async (data: Uint8Array) =>
      (await readPdf(data)).pages.findLast(({ text }) => text.includes('待回答的题目'));
    expect((await lists(one))?.text).toContain('Q60');
    expect((await lists(await sheetPdf(bank, { template, browser, perRun: 24 })))?.text).not.toContain('Q60');
  });

  it('has one outline over all its runs', async () => {
    await withPdf(one, async document => {
      const outline = await outlineOf(document);
      expect(
        outline
          .filter(({ depth }) => depth === 1)
          .map(({ title }) => title)
          .slice(0, 2),
      ).toEqual(['目录', '长章']);
      expect(outline.filter(({ depth }) => depth === 2)).toHaveLength(count);
      const pages = outline.map(({ page }) => page);
      expect(pages).toEqual([...pages].sort((a, b) => a - b));
    });
  });

  it('has subsets of one font under different names, as they are different', async () => {
    const { pages } = await readPdf(one);
    const names = new Set(pages.flatMap(({ fonts }) => fonts.map(({ name }) => name)));
    expect([...names].filter(name => name.endsWith('+NotoSansSC-Regular')).length).toBeGreaterThan(2);
  });

  it('says how far it has come', () => {
    expect(shares.length).toBeGreaterThan(4);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('comes out the same twice, whichever run is printed first', async () => {
    const again = await sheetPdf(bank, { template, browser, perRun: 400 });
    expectSameBytes(again, other);
  });
});

describe.each([
  ['cheatsheet', 2],
  ['cheatsheet', 3],
  ['reading', 1],
] as const)('a %s of %i columns with questions that go over columns and pages', (layout, columns) => {
  it('ends its runs where pages end, so that all pages have the right numbers', async () => {
    const settings = { layout, columns };
    const bank = variedBank(5, 6);
    const shares = new Set<number>();
    const data = await sheetPdf(bank, {
      template,
      browser,
      settings,
      perRun: 100,
      onProgress: share => shares.add(share),
    });
    expect(shares.size).toBeGreaterThan(2);
    const pages = await wordsByPage(data);
    const { pages: read } = await readPdf(data);
    for (const [index, { text }] of read.entries()) expect(text).toContain(`${index + 1}/${read.length}`);
    expect(await wordsByPage(await sheetPdf(bank, { template, browser, settings, perRun: 300 }))).toEqual(pages);
  });
});

describe('a sheet with texts and boxes that go over columns and pages', () => {
  it('ends its runs behind them, so that all pages have the right numbers', async () => {
    const text = (index: number, of: string) =>
      Array.from({ length: 6 + ((index * 7) % 40) }, (_, line) => `- ${of}第${index + 1}节第${line + 1}行`).join('\n');
    const entries = Array.from({ length: 24 }, (_, index) => {
      const path = [`第${index + 1}节`];
      return [
        section({ path, content: text(index, '正文') }),
        question({ id: `id${index}`, label: `Q${index + 1}`, path, question: `第${index + 1}题`, answer: '答' }),
        section({ path: [...path, `要点${index + 1}`], content: text(index + 3, '要点') }),
      ];
    }).flat();
    const bank = sampleBank({ entries, media: [] });
    const [one, other] = await Promise.all(
      [200, 300].map(perRun => sheetPdf(bank, { template, browser, perRun, settings: { contents: false } })),
    );
    const { pages } = await readPdf(one as Uint8Array);
    expect(pages.length).toBeGreaterThan(4);
    for (const [index, { text }] of pages.entries()) expect(text).toContain(`${index + 1}/${pages.length}`);
    expect(await wordsByPage(one as Uint8Array)).toEqual(await wordsByPage(other as Uint8Array));
  });
});

describe('runs that have more pages in print than when they were measured', () => {
  it('are printed once more, with the numbers that their pages have', async () => {
    const bank = variedBank(5, 6);
    const context = contextOf(bank, { ...defaultSettings, contents: true });
    const printer = sheetPrinter(bank, context, template, browser);
    const longer: typeof printer.print = (parts, ...rest) =>
      printer.print(
        { ...parts, entries: `${parts.entries}<p style="break-before: page">${'more '.repeat(30)}</p>` },
        ...rest,
      );
    const content = contentOf(bank, context);
    const file = await printTwice(
      content,
      marksOf(content.leaves, context),
      { ...printer, print: longer },
      { perRun: 100 },
    );
    const data = writePdf(file);
    const { pages } = await readPdf(data);
    for (const [index, { text }] of pages.entries()) expect(text).toContain(`${index + 1}/${pages.length}`);
    // The contents name pages by them, too.
    const page = pages.findIndex(({ text }, index) => index > 0 && text.includes('第6节')) + 1;
    expect(page).toBeGreaterThan(2);
    expect(pages[0]?.text).toContain(`第6节${page}`);
  });
});

describe('the end of a run', () => {
  const leaf = (id: string): Leaf => ({
    part: 0,
    kind: 'question',
    html: '',
    lines: 1,
    id,
    end: `end-${id}`,
    section: '',
  });
  const leaves = ['a', 'b', 'c'].map(leaf);
  const at = (...pages: [string, number][]) => new Map(pages.map(([id, page]) => [id, { page, x: 0, y: 0 }]));

  it('is where a page begins with a piece, if it is not the last that was printed', () => {
    const places = at(['a', 0], ['end-a', 0], ['b', 1], ['end-b', 1], ['c', 2], ['end-c', 2]);
    expect(cutOf(leaves, places, 4)).toBe(2);
    expect(cutOf(leaves, places, 3)).toBe(1);
    expect(cutOf(leaves.slice(0, 2), places, 2)).toBe(0);
  });

  it('is not where the piece before goes over to that page, or nothing says where it ends', () => {
    expect(cutOf(leaves, at(['a', 0], ['end-a', 1], ['b', 1], ['end-b', 2], ['c', 2], ['end-c', 3]), 4)).toBe(0);
    expect(cutOf(leaves, at(['a', 0], ['b', 1], ['c', 2]), 4)).toBe(0);
  });
});
