import { afterAll, describe, expect, it } from 'vitest';
import { type Layout, layouts, type Paper, papers } from '../../../src/artifacts/sheet/settings.js';
import { sheetPdf } from '../../../src/artifacts/sheet/sheet.js';
import { loadSheetTemplate } from '../../../src/artifacts/sheet/template/load.js';
import type { Question } from '../../../src/bank/model.js';
import { sharedBrowser } from '../../../src/browser/page.js';
import { plainText } from '../../../src/mdast/text.js';
import { question, sampleBank } from '../../support/bank.js';
import { readPdf } from '../../support/pdf.js';
import { expectSameBytes } from '../../support/same.js';
import { hardBank, hardSheet } from './support/hard.js';
import { elementsOf, linksOf, outlineOf, pagesOf, type Word, withPdf, wordsOf } from './support/structure.js';

const template = await loadSheetTemplate();
const browser = sharedBrowser();
afterAll(() => browser.close());

const bank = await hardBank();
const sheets = new Map<Layout, Uint8Array>();
const missing: string[] = [];
for (const layout of layouts) {
  const printed = await hardSheet(layout);
  sheets.set(layout, printed.pdf);
  missing.push(...printed.missing);
}

const sheet = (layout: Layout): Uint8Array => sheets.get(layout) ?? new Uint8Array();
const questions = () => bank.entries.filter((entry): entry is Question => entry.type === 'question');
const bare = (text: string) => text.replace(/\s+/gu, '').replaceAll('・', '·');

describe.each(layouts)('the %s of the hard sample', layout => {
  it('has every character of the notes, and each has a shape', async () => {
    const { text } = await readPdf(sheet(layout));
    const shown = new Set(text.normalize('NFKC'));
    // One shape in the Japanese font, so one character where a PDF says what its shapes stand for.
    if (shown.has('·')) shown.add('・');
    // Formulas are written in TeX, and a picture that was found shows no name.
    const wanted = questions()
      .flatMap(({ question, answer }) => [...question, ...answer].filter(({ type }) => type !== 'math'))
      .map(node => plainText([node]).replace(/\\[A-Za-z]+|[{}^_&\\]/gu, ''))
      .join('');
    const lost = [...new Set(wanted.normalize('NFKC'))].filter(
      character => !/\s/u.test(character) && !shown.has(character),
    );
    expect(lost).toEqual([]);
    expect(missing).toEqual([]);
  });

  it('has all its fonts inside, subset and none drawn by hand', async () => {
    const { pages } = await readPdf(sheet(layout));
    const fonts = pages.flatMap(page => page.fonts);
    expect(fonts.filter(({ embedded, type }) => !embedded || type === 'Type3')).toEqual([]);
    expect(fonts.filter(({ name }) => !/^[A-Z]{6}\+/u.test(name))).toEqual([]);
    for (const name of ['NotoSansSC-Regular', 'NotoSansJP-Regular', 'NotoSansKR-Regular', 'SourceSans3-Regular'])
      expect(
        fonts.some(font => font.name.endsWith(`+${name}`)),
        name,
      ).toBe(true);
  });

  it('has no text outside the page or, but for heads and feet, in its margins', async () => {
    await withPdf(sheet(layout), async document => {
      for (const page of await pagesOf(document)) {
        const { width, height } = page.getViewport({ scale: 1 });
        for (const word of await wordsOf(page)) {
          expect(word.x, word.text).toBeGreaterThan(20);
          expect(word.x + word.width, word.text).toBeLessThan(width - 20);
          expect(word.y, word.text).toBeGreaterThan(20);
          expect(word.y + word.height, word.text).toBeLessThan(height - 20);
        }
      }
    });
  });

  it('has links that all lead somewhere, and none to the outside but the notes’ own', async () => {
    await withPdf(sheet(layout), async document => {
      const links = await linksOf(document);
      expect(links.filter(({ page }) => page === 0)).toEqual([]);
      for (const page of await pagesOf(document)) {
        for (const { url } of await page.getAnnotations()) {
          if (url) expect(url).toMatch(/^https:\/\/(?:example\.com|arxiv\.org)\//u);
        }
      }
      for (const target of links.map(({ target }) => target).filter(target => target.startsWith('fn-')))
        expect(target).toMatch(/^q-/u);
    });
  });

  it('has every question in its outline, at its place', async () => {
    await withPdf(sheet(layout), async document => {
      const outline = await outlineOf(document);
      const pages = await Promise.all((await pagesOf(document)).map(wordsOf));
      for (const question of questions().filter(({ label }) => label?.startsWith('Q'))) {
        const line = outline.find(({ title }) => title.startsWith(`${question.label} `));
        expect(line, question.label).toBeDefined();
        const words = pages[(line?.page ?? 0) - 1] ?? [];
        expect(
          words.some(({ text }) => text.startsWith(question.label ?? '')),
          question.label,
        ).toBe(true);
      }
    });
  });

  it.runIf(layout !== 'cards')(
    'is tagged: headings, lists, tables with heads, pictures with their texts, languages',
    async () => {
      await withPdf(sheet(layout), async document => {
        expect((await document.getMarkInfo())?.Marked).toBe(true);
        const elements = (await Promise.all((await pagesOf(document)).map(elementsOf))).flat();
        const roles = new Set(elements.map(({ role }) => role));
        for (const role of ['H2', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Figure', 'Link'])
          expect(roles, role).toContain(role);
        const alts = elements.filter(({ role }) => role === 'Figure').map(({ alt }) => alt);
        expect(alts).toEqual(expect.arrayContaining(['一张大图，说明文字在下面', '矢量图', '星']));
      });
    },
  );

  it('numbers its pages for viewers as they are numbered on paper', async () => {
    await withPdf(sheet(layout), async document => {
      const labels = await document.getPageLabels();
      const sides = ['正面', '背面'];
      expect(labels).toEqual(
        Array.from({ length: document.numPages }, (_, index) =>
          layout === 'cards' ? `${Math.floor(index / 2) + 1} ${sides[index % 2]}` : `${index + 1}`,
        ),
      );
    });
  });

  it('says what it is', async () => {
    await withPdf(sheet(layout), async document => {
      const { info, metadata } = await document.getMetadata();
      expect(info).toMatchObject({ Title: bank.title, Language: 'zh-CN', CreationDate: "D:20231114221320+00'00'" });
      expect(metadata.get('dc:title')).toBe(bank.title);
    });
  });

  it('comes out the same twice', async () => {
    const again = await sheetPdf(bank, { template, browser, settings: { layout } });
    expectSameBytes(again, sheet(layout));
  });
});

describe('a sheet that flows', () => {
  it.each(['cheatsheet', 'reading'] as const)(
    'numbers its pages, and its contents say the right ones: %s',
    async layout => {
      await withPdf(sheet(layout), async document => {
        const total = document.numPages;
        const pages = await pagesOf(document);
        const words = await Promise.all(pages.map(wordsOf));
        for (const [index, page] of words.entries())
          expect(bare(page.map(({ text }) => text).join(' '))).toContain(`${index + 1}/${total}`);
        // A line of the contents: a link, and to its right a number.
        const [first] = pages;
        const annotations = (await first?.getAnnotations()) ?? [];
        let checked = 0;
        for (const { dest, rect } of annotations) {
          if (typeof dest !== 'string' || !dest.startsWith('q-') || dest.includes('-a-')) continue;
          const [target] = (await document.getDestination(dest)) ?? [];
          const page = (await document.getPageIndex(target)) + 1;
          const inLine = words[0]?.filter(
            ({ x, y, text }) => /^\d+$/u.test(text) && x > rect[2] && y > rect[1] - 2 && y < rect[3] + 2,
          );
          const number = inLine?.sort((one, other) => one.x - other.x)[0]?.text;
          expect(number, dest).toBe(String(page));
          checked += 1;
        }
        expect(checked).toBeGreaterThanOrEqual(15);
      });
    },
  );

  it('has the section that a page begins in at its head, unless its heading opens the page', async () => {
    await withPdf(sheet('reading'), async document => {
      const outline = (await outlineOf(document)).filter(({ depth }) => depth === 1);
      const found = new Set<boolean>();
      for (const page of (await pagesOf(document)).slice(1)) {
        const { height } = page.getViewport({ scale: 1 });
        const words = await wordsOf(page);
        const textOf = (lines: Word[]) => bare(lines.map(({ text }) => text).join(''));
        const head = textOf(words.filter(({ y }) => y > height - 60));
        const below = words.filter(({ y }) => y <= height - 60);
        const top = Math.max(...below.map(({ y }) => y));
        const here = outline.find(line => line.page === page.pageNumber);
        const before = outline.filter(line => line.page < page.pageNumber).at(-1);
        const opens = here !== undefined && textOf(below.filter(({ y }) => y === top)) === bare(here.title);
        expect(head).toBe(opens ? '' : bare(before?.title ?? ''));
        found.add(opens);
      }
      expect(found.size).toBe(2);
    });
  });

  it('has the answers after all questions, and leads there and back', async () => {
    await withPdf(sheet('questions'), async document => {
      const outline = await outlineOf(document);
      const answers = outline.find(({ title }) => title === '答案');
      const links = await linksOf(document);
      for (const { id, status } of questions()) {
        const there = links.filter(({ target }) => target === `a-${id}`);
        const back = links.filter(({ target, from }) => target === `q-${id}` && from >= (answers?.page ?? 0));
        expect([there.length, back.length], id).toEqual(status === 'answered' ? [1, 1] : [0, 0]);
        for (const { from, page } of there) {
          expect(from).toBeLessThan(answers?.page ?? 0);
          expect(page).toBeGreaterThanOrEqual(answers?.page ?? 0);
        }
      }
    });
  });

  it('lists unanswered questions and tags at its end', async () => {
    const [first, ...rest] = bank.entries;
    const entries = first?.type === 'question' ? [{ ...first, tags: [...first.tags, ['挑出']] }, ...rest] : [];
    const data = await sheetPdf({ ...bank, entries }, { template, browser, settings: { index: true } });
    await withPdf(data, async document => {
      const titles = (await outlineOf(document)).map(({ title }) => title);
      expect(titles.slice(-2)).toEqual(['待回答的题目', '按标签']);
    });
    const { text } = await readPdf(data);
    expect(text).toContain('按标签挑出Q1');
    // All questions have this one.
    expect(text).not.toContain('样张Q1');
  });

  it('repeats the head of a table in each column and on each page', async () => {
    const { pages } = await readPdf(sheet('reading'));
    expect(pages.filter(({ text }) => text.includes('序号名称说明')).length).toBeGreaterThanOrEqual(3);
  });
});

describe('settings', () => {
  it.each(Object.keys(papers) as Paper[])('prints on %s', async paper => {
    for (const layout of ['cheatsheet', 'cards'] as const) {
      const data = await sheetPdf(sampleBank(), { template, browser, settings: { paper, layout } });
      const { pages } = await readPdf(data);
      const [width, height] = papers[paper].map(Math.round);
      expect(new Set(pages.map(page => `${page.width} ${page.height}`))).toEqual(new Set([`${width} ${height}`]));
    }
  });

  it('sets lines, columns, size and margins', async () => {
    const settings = { lines: 7, columns: 1, fontSize: 14, margin: '40mm' };
    const data = await sheetPdf(bank, { template, browser, settings });
    await withPdf(data, async document => {
      const words = (await Promise.all((await pagesOf(document)).slice(1).map(wordsOf))).flat();
      // The left half of an opening bracket is blank, and taken off at the beginning of a line.
      const text = words.filter(({ y, text }) => y > 113 && y < 842 - 113 && !/^[《（「『“‘〈]/u.test(text));
      expect(Math.min(...text.map(({ x }) => x))).toBeGreaterThan(112);
      // So is the right half of a closing one at the end of a line.
      const end = ({ x, width, height, text }: Word) =>
        x + width - (/[》）」』”’〉，。、；：！？]$/u.test(text) ? height / 2 : 0);
      expect(Math.max(...text.map(end))).toBeLessThan(595 - 112);
      expect(text.some(({ height }) => Math.abs(height - 14) < 0.2)).toBe(true);
    });
  });

  it('has no colour where none is wanted, but in pictures', async () => {
    const coloured = (data: Uint8Array) =>
      withPdf(data, async document => {
        const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
        const colours = new Set<string>();
        for (const page of await pagesOf(document)) {
          const { fnArray, argsArray } = await page.getOperatorList();
          for (const [index, operator] of fnArray.entries()) {
            if (operator === OPS.setFillRGBColor || operator === OPS.setStrokeRGBColor)
              colours.add(String(argsArray[index]?.[0]));
          }
        }
        return [...colours].filter(colour => !/^#(..)\1\1$/u.test(colour));
      });
    const entries = bank.entries.filter(({ media }) => media.length === 0);
    const settings = { colour: false };
    expect(await coloured(await sheetPdf({ ...bank, entries }, { template, browser, settings }))).toEqual([]);
    expect(await coloured(sheet('cheatsheet'))).not.toEqual([]);
  });

  it('sets the text in serif', async () => {
    const { pages } = await readPdf(await sheetPdf(sampleBank(), { template, browser, settings: { font: 'serif' } }));
    const names = pages.flatMap(({ fonts }) => fonts.map(({ name }) => name));
    expect(names).toContainEqual(expect.stringContaining('NotoSerifSC-Regular'));
    expect(names).toContainEqual(expect.stringContaining('SourceSerif4-Regular'));
    expect(names).not.toContainEqual(expect.stringContaining('NotoSansSC'));
  });

  it('writes author and subject down', async () => {
    const settings = { author: '张三 (Zhang)', subject: '面试' };
    await withPdf(await sheetPdf(sampleBank(), { template, browser, settings }), async document => {
      const { info } = await document.getMetadata();
      expect(info).toMatchObject({ Author: '张三 (Zhang)', Subject: '面试' });
    });
  });

  it('sets Chinese marks as wide as characters in an English sheet too', async () => {
    const entries = [question({ question: '问题', answer: '国国，国国' })];
    const data = await sheetPdf(sampleBank({ lang: 'en', entries, media: [] }), { template, browser });
    await withPdf(data, async document => {
      const words = (await Promise.all((await pagesOf(document)).map(wordsOf))).flat();
      const ends = words.filter(({ text }) => /^[国，]+$/u.test(text)).map(({ x, width }) => [x, x + width]);
      expect(Math.max(...ends.flat()) - Math.min(...ends.flat())).toBeCloseTo(5 * 9, 0);
    });
  });

  it('ends lines between Korean words, and anywhere between Chinese characters beside them', async () => {
    const entries = [
      question({ question: '질문', answer: '어텐션은가중합입니다 '.repeat(9) }),
      question({ question: '问', answer: '国'.repeat(60) }),
    ];
    const data = await sheetPdf(sampleBank({ lang: 'ko', entries, media: [] }), { template, browser });
    await withPdf(data, async document => {
      const words = (await Promise.all((await pagesOf(document)).map(wordsOf))).flat().map(({ text }) => text.trim());
      expect(words.filter(text => text.startsWith('어') && !/^(?:어텐션은가중합입니다 ?)+$/u.test(text))).toEqual([]);
      expect(words.filter(text => /^国+$/u.test(text)).map(({ length }) => length)).toEqual([27, 27, 6]);
    });
  });

  it.each([
    ['zh-TW', '目錄', 'NotoSansTC'],
    ['ja', '目次', 'NotoSansJP'],
    ['ko', '차례', 'NotoSansKR'],
    ['en', 'Contents', 'SourceSans3'],
  ])('speaks %s', async (lang, contents, font) => {
    const { text, pages } = await readPdf(
      await sheetPdf({ ...bank, lang, entries: bank.entries.slice(0, 2) }, { template, browser }),
    );
    expect(text).toContain(contents);
    expect(pages.flatMap(({ fonts }) => fonts.map(({ name }) => name))).toContainEqual(expect.stringContaining(font));
  });
});
