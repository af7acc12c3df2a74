import type { Element, ElementContent, Root } from 'hast';
import type { Page } from 'puppeteer-core';
import { describe, expect, it, vi } from 'vitest';
import { fewestCards } from '../../../src/artifacts/sheet/cards/lay-out.js';
import { setOutline } from '../../../src/artifacts/sheet/file/outline.js';
import { partCodeLines } from '../../../src/artifacts/sheet/html/code-lines.js';
import { contextOf } from '../../../src/artifacts/sheet/html/content.js';
import { lists } from '../../../src/artifacts/sheet/html/contents.js';
import { askedHtml, linesOf, questionHtml } from '../../../src/artifacts/sheet/html/entry.js';
import { indexHtml } from '../../../src/artifacts/sheet/html/index-lists.js';
import { setParagraphs } from '../../../src/artifacts/sheet/html/paragraphs.js';
import { isSign, printedWidth, setWantedSize } from '../../../src/artifacts/sheet/html/picture-size.js';
import { setTables } from '../../../src/artifacts/sheet/html/tables.js';
import { shortened, titleText } from '../../../src/artifacts/sheet/html/title.js';
import { emsPerLine } from '../../../src/artifacts/sheet/plan/measure.js';
import { widthOf } from '../../../src/artifacts/sheet/plan/width.js';
import { fillFeet } from '../../../src/artifacts/sheet/print/feet/fill.js';
import { fitFormulas } from '../../../src/artifacts/sheet/print/fit.js';
import { inTurns } from '../../../src/artifacts/sheet/print/in-turns.js';
import { measureRuns } from '../../../src/artifacts/sheet/print/runs.js';
import type { SheetPrinter } from '../../../src/artifacts/sheet/print/sheet-printer.js';
import { spanFormulas } from '../../../src/artifacts/sheet/print/span-formulas.js';
import { printRunningText } from '../../../src/artifacts/sheet/running-text.js';
import { defaultSettings } from '../../../src/artifacts/sheet/settings.js';
import { readPdf } from '../../../src/pdf/read.js';
import { hasClass } from '../../../src/render/classes.js';
import { samplePdf } from '../../pdf/sample.js';
import { picture, question, sampleBank } from '../../support/bank.js';
import { sheetPage } from '../../support/sheet-page.js';
import './contents-limits.js';
import './cut-rows.js';
import './diagram-limits.js';
import './hyphen-limits.js';
import './rungs.js';
import './span-short.js';
import './wide.js';

const context = contextOf(sampleBank());
const node = (tagName: string, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});
const text = (value: string) => ({ type: 'text' as const, value });
const root = (...children: Element[]): Root => ({ type: 'root', children });

it('cards are set smaller where that saves a quarter of them', () => {
  const isSmall = (usual: number, small: number) =>
    fewestCards({ fronts: 1, backs: usual }, { fronts: 1, backs: small }).small.answer;
  // Four to three, and nine to seven.
  expect([isSmall(7, 5), isSmall(17, 13)]).toEqual([true, false]);
});

it('the outline is open with sixty lines', () => {
  const count = (lines: number) => {
    const kinds = [
      '<</Type/Catalog/Pages 3 0 R>>',
      '<</Type/Pages/Kids[4 0 R]/Count 1>>',
      '<</Type/Page/Parent 3 0 R>>',
    ];
    const file = readPdf(samplePdf(['<<>>', ...kinds]));
    const set = vi.spyOn(file, 'set');
    const place = { page: 0, x: 0, y: 0 };
    setOutline(
      file,
      Array.from({ length: lines }, (_, at) => ({ title: 'a', depth: at === 0 ? 1 : 2, place })),
    );
    const dictionaries = set.mock.calls.map(([, value]) => value as unknown as Map<string, unknown>);
    return dictionaries.find(one => one.has('First') && !one.has('Title'))?.get('Count');
  };
  expect([count(60), count(61)]).toEqual([60, 1]);
});

it('a code line breaks with twelve characters', () => {
  const isLong = (length: number) => {
    const code = node('code', text('a'.repeat(length)));
    partCodeLines(root(node('pre', code)));
    return hasClass(code.children[0] as Element, 'long');
  };
  expect([isLong(11), isLong(12)]).toEqual([false, true]);
});

describe('a table', () => {
  const cells = (...texts: string[]) => texts.map(word => node('td', text(word)));
  const set = (row: Element[], perLine: number) => {
    const table = node('table', node('tr', ...row));
    setTables(root(table), perLine);
    return table;
  };

  it('breaks no cell of four characters', () => {
    const row = cells('abcd', 'abcde');
    set(row, 100);
    expect(row.map(cell => hasClass(cell, 'tight'))).toEqual([true, false]);
  });
});

describe('a picture', () => {
  it('prints with 200 dots an inch, and not below 170 CSS pixels', () => {
    const width = (pixels: number) => printedWidth({ ...picture, width: pixels });
    expect([width(1000), width(300), width(100)]).toEqual([480, 170, 100]);
  });

  it('is as large beside letters as beside those of 16 pixels on a screen', () => {
    const image = { ...node('img'), properties: { width: 160 } };
    expect(setWantedSize(image)).toBe(true);
    expect(image.properties).toEqual({ style: 'width:10em;height:auto' });
  });

  it('is a sign up to 40 pixels high', () => {
    expect([isSign({ ...picture, height: 40 }), isSign({ ...picture, height: 41 })]).toEqual([true, false]);
  });
});

it('a list in columns has 400 lines', () => {
  const count = (items: number) => lists(Array.from({ length: items }, () => '<li></li>')).split('<ul>').length - 1;
  expect([count(400), count(401)]).toEqual([1, 2]);
});

it('tags share columns of 400 lines', () => {
  const groups = (...counts: number[]) => {
    const entries = counts.flatMap((count, tag) =>
      Array.from({ length: count }, (_, at) => question({ question: 'Q', id: `${tag}-${at}`, tags: [[`tag ${tag}`]] })),
    );
    const [, ...parts] = indexHtml(sampleBank({ entries }), context).split('<div class="tags">');
    return parts.map(part => part.split('</div>')[0]?.split('class="tag"').length ?? 0);
  };
  // A line for the name of each.
  expect([groups(1, 397), groups(1, 398), groups(400, 1)]).toEqual([[3], [2, 2], [2]]);
});

it('an answer of four lines is kept in one column', () => {
  const isShort = (lines: number) =>
    questionHtml(question({ question: '问', answer: Array(lines).fill('答').join('\n') }), 3, context).includes(
      ' short"',
    );
  expect([isShort(4), isShort(5)]).toEqual([true, false]);
});

it('a picture counts for ten lines', () => {
  expect(linesOf([], 1, { perLine: 40 }) - linesOf([], 0, { perLine: 40 })).toBe(10);
});

it('a link to a page has room for four digits', () => {
  const width = widthOf(context.labels.answerOn('')) + 2.4;
  expect(askedHtml(question({ question: '问', answer: '答' }), 3, context)).toContain(`style="width: ${width}em"`);
});

describe('a title', () => {
  it('has 45 ems', () => {
    const isWhole = (length: number) => !titleText(question({ question: '字'.repeat(length) })).endsWith('…');
    expect([isWhole(45), isWhole(46)]).toEqual([true, false]);
  });

  it('leaves out the beginning of a word up to twelve characters of it', () => {
    const cut = (letters: number) => shortened(`字字字字 ${'a'.repeat(40)}`, 4.5 + letters / 2);
    expect([cut(12), cut(13)]).toEqual(['字字字字…', `字字字字 ${'a'.repeat(13)}…`]);
  });
});

describe('a paragraph', () => {
  const classed = (name: string, perLine: number, content: string, wrap = (p: Element) => p) => {
    const paragraph = node('p', text(content));
    setParagraphs(root(wrap(paragraph)), perLine);
    return hasClass(paragraph, name);
  };

  it('of four lines is kept together', () => {
    expect([classed('whole', 10, '字'.repeat(40)), classed('whole', 10, '字'.repeat(41))]).toEqual([true, false]);
  });

  it('of more than two lines stands alone as an item', () => {
    const isTall = (length: number) => {
      const item = node('li', text('字'.repeat(length)));
      setParagraphs(root(item), 10);
      return hasClass(item, 'tall');
    };
    expect([isTall(20), isTall(21)]).toEqual([false, true]);
  });

  it('stands alone as an item with code below it', () => {
    const item = node('li', node('p', text('字')), node('pre', node('code', text('a = 1'))));
    setParagraphs(root(item), 10);
    expect(hasClass(item, 'tall')).toBe(true);
  });

  it('is ragged with a word of more than a fifth of a line', () => {
    expect([classed('ragged', 20, 'a'.repeat(8)), classed('ragged', 20, 'a'.repeat(9))]).toEqual([false, true]);
  });

  // Widths in half ems: what four lines of 8.8, 8.65 and 9 ems hold.
  it.each([
    ['ul', 70],
    ['ol', 69],
    ['blockquote', 72],
  ])('has shorter lines in %s', (tag, halves) => {
    const wrap = (p: Element) => node(tag, tag === 'blockquote' ? p : node('li', p));
    const isWhole = (count: number) => classed('whole', 10, 'a'.repeat(count), wrap);
    expect([isWhole(halves), isWhole(halves + 1)]).toEqual([true, false]);
  });
});

it('a line has eight ems at least', () => {
  expect(emsPerLine({ ...defaultSettings, paper: 'A5', margin: '70mm' })).toBe(8);
});

it('thirty questions need no lists at the end', async () => {
  const hasLists = async (count: number) => {
    const entries = Array.from({ length: count }, (_, at) => question({ id: `id${at}`, question: '问' }));
    const sample = vi.fn().mockRejectedValue(new Error('printed enough'));
    await expect(
      printRunningText(sampleBank({ entries, media: [] }), context, { sample } as unknown as SheetPrinter, {}),
    ).rejects.toThrow('printed enough');
    return sample.mock.calls[0]?.[0].index !== '';
  };
  expect([await hasLists(30), await hasLists(31)]).toEqual([false, true]);
});

it('two runs are printed at the same time', async () => {
  let [now, most] = [0, 0];
  await inTurns(Array(10).fill(0), async () => {
    most = Math.max(most, ++now);
    await Promise.resolve();
    now--;
  });
  expect(most).toBe(2);
});

it('a sheet of one and a half runs of 5000 lines is printed as one', async () => {
  const printed = async (lines: number) => {
    const leaf = { part: 0, kind: 'text' as const, html: '', id: '', section: '' };
    const leaves = [lines - 500, 500].map(own => ({ ...leaf, lines: own }));
    const draft = vi.fn().mockRejectedValue(new Error('printed enough'));
    await expect(measureRuns({ contents: '', leaves, index: '' }, draft)).rejects.toThrow('printed enough');
    return draft.mock.calls[0]?.[0].leaves.length;
  };
  expect([await printed(7500), await printed(7501)]).toEqual([2, 1]);
});

it('formulas keep 78 % of their size in a column', async () => {
  const given: number[] = [];
  const page = { evaluate: async (_span: unknown, least: number) => given.push(least) };
  await spanFormulas(page as unknown as Page);
  expect(given).toEqual([0.78]);
});

it('formulas keep half of their size', async () => {
  const page = { evaluate: async (_fit: unknown, least: number) => [String(least)] };
  expect(await fitFormulas(page as unknown as Page)).toEqual(['0.5']);
});

it('what fills feet keeps to its limits: pictures three quarters of their height, white three quarters to double, lines double, 25 mm', async () => {
  const limits: Record<string, unknown> = {};
  const note = async ({ name }: { name: string }, ...given: unknown[]) => {
    limits[name] = given.at(-1);
    return true;
  };
  const page = { evaluateHandle: note, emulateMediaType: async () => {}, evaluate: note };
  await fillFeet(page as unknown as Page, { width: 0, height: 0 });
  expect(limits).toMatchObject({
    placingPictures: { shrunk: 0.75, postponed: 60 },
    squeezing: 0.25,
    fewerLines: 0.34,
    parting: 94,
    pullUp: 60,
    partElsewhere: 60,
    growthOf: { stretched: 1, loosened: 0.5, ruled: 1 },
    addLines: 1,
    growWhite: { stretched: 1, loosened: 0.5 },
  });
});

it('type is for poor sight from fourteen points on', () => {
  const isLarge = (fontSize: number) => sheetPage(sampleBank(), undefined, { fontSize }).includes('large-type');
  expect([isLarge(13.5), isLarge(14)]).toEqual([false, true]);
});
