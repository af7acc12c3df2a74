import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cornerOf, geometryOf } from '../../../src/artifacts/sheet/cards/geometry.js';
import { type Side, sidesOf } from '../../../src/artifacts/sheet/cards/sides.js';
import { sheetPdf } from '../../../src/artifacts/sheet/sheet.js';
import { loadSheetTemplate } from '../../../src/artifacts/sheet/template/load.js';
import type { Bank, Question } from '../../../src/bank/model.js';
import { sharedBrowser } from '../../../src/browser/page.js';
import { question, sampleBank } from '../../support/bank.js';
import { readPdf } from '../../support/pdf.js';
import { rasterise } from './support/raster.js';
import { linksOf, outlineOf, pagesOf, type Word, withPdf, wordsOf } from './support/structure.js';

const template = await loadSheetTemplate();
const browser = sharedBrowser();
afterAll(() => browser.close());

const millimetre = 72 / 25.4;

function cards(count: number, answer: (index: number) => string): Bank {
  const entries = Array.from({ length: count }, (_, index) =>
    question({ id: `id${index}`, label: `F${index}.`, question: `正面${index}号`, answer: answer(index) }),
  );
  return sampleBank({ entries, media: [] });
}
const print = (bank: Bank) => sheetPdf(bank, { template, browser, settings: { layout: 'cards' } });

describe('geometryOf', () => {
  it.each(['A4', 'Letter', 'A5'] as const)('fills %s with cards, mirrored on the back', paper => {
    const geometry = geometryOf(paper);
    const { columns, rows, card, margin } = geometry;
    expect(columns * card.width + 2 * margin).toBeCloseTo(geometry.paper[0]);
    expect(rows * card.height + 2 * margin).toBeCloseTo(geometry.paper[1]);
    for (let index = 0; index < columns * rows; index += 1) {
      const [front, back] = [cornerOf(geometry, index, 'front'), cornerOf(geometry, index, 'back')];
      expect(front.x + back.x + card.width).toBeCloseTo(geometry.paper[0]);
      expect(front.y).toBeCloseTo(back.y);
    }
  });
});

describe('sidesOf', () => {
  const shown = (fronts: number, backs: number) => {
    const name = ({ part, index }: Side) => `${part[0]}${index + 1}`;
    return sidesOf({ fronts, backs })
      .map(({ front, back }) => `${name(front)}|${name(back)}`)
      .join(' ');
  };

  it.each([
    [1, 1, 'q1|a1'],
    [1, 2, 'q1|a1 t1|a2'],
    [1, 3, 'q1|a1 a2|a3'],
    [1, 4, 'q1|a1 t1|a2 a3|a4'],
    [1, 5, 'q1|a1 a2|a3 a4|a5'],
    [2, 1, 'q1|a1 q2|t1'],
    [2, 2, 'q1|a1 q2|a2'],
    [2, 4, 'q1|a1 q2|a2 a3|a4'],
    [3, 1, 'q1|a1 q2|t1 q3|t2'],
  ])('puts %d sides of a question and %d of its answer on %s', (fronts, backs, sides) => {
    expect(shown(fronts, backs)).toBe(sides);
  });
});

describe('cards', () => {
  let data: Uint8Array;
  let words: Word[][];
  const bank = cards(11, index => `背面${index}号`);
  beforeAll(async () => {
    data = await print(bank);
    words = await withPdf(data, async document => Promise.all((await pagesOf(document)).map(wordsOf)));
  });

  it('stand eight on a page, fronts and backs in turn', () => {
    expect(words).toHaveLength(4);
    const all = (page: Word[] | undefined) => page?.map(({ text }) => text).join('') ?? '';
    expect(words.map(page => all(page).match(/正面/gu)?.length ?? 0)).toEqual([8, 0, 3, 0]);
    expect(words.map(page => all(page).match(/背面/gu)?.length ?? 0)).toEqual([0, 8, 0, 3]);
  });

  it('have each back behind its front when the paper is turned over', () => {
    const geometry = geometryOf('A4');
    const cell = ({ x, y }: Word, mirrored: boolean) => {
      const across = mirrored ? geometry.paper[0] * millimetre - x : x;
      return [
        Math.floor((across / millimetre - geometry.margin) / geometry.card.width),
        Math.floor((geometry.paper[1] - y / millimetre - geometry.margin) / geometry.card.height),
      ];
    };
    for (const index of bank.entries.keys()) {
      const sheet = Math.floor(index / 8) * 2;
      const front = words[sheet]?.find(({ text }) => text === `F${index}.`);
      const back =
        words[sheet + 1]?.find(({ text }) => text.includes(`背面`) && text.includes(`${index}`)) ??
        words[sheet + 1]?.find(({ text }) => text === `F${index}.`);
      expect(front && back, `${index}`).toBeDefined();
      if (!front || !back) continue;
      expect(cell(front, false), `${index}`).toEqual([index % 2, Math.floor((index % 8) / 2)]);
      expect(cell(back, true), `${index}`).toEqual(cell(front, false));
    }
  });

  it('have marks to cut along that lie on each other, front and back', async () => {
    const [front, back] = await rasterise(data, 288, [1, 2]);
    if (!front || !back) throw new Error('no pages');
    const edge = Math.round(8 * millimetre * 4);
    let marks = 0;
    for (let y = 0; y < front.height; y += 1) {
      for (let x = 0; x < front.width; x += 1) {
        if (x > edge && x < front.width - edge && y > edge && y < front.height - edge) continue;
        const dark = front.data[(y * front.width + x) * 4] ?? 255;
        if (dark > 200) continue;
        marks += 1;
        const behind = [-2, -1, 0, 1, 2].some(
          off => (back.data[(y * back.width + (back.width - 1 - x + off)) * 4] ?? 255) < 230,
        );
        expect(behind, `${x} ${y}`).toBe(true);
      }
    }
    expect(marks).toBeGreaterThan(200);
  });

  it('lead from the outline to each question', async () => {
    await withPdf(data, async document => {
      expect((await outlineOf(document)).map(({ page }) => page)).toEqual([...Array(8).fill(1), ...Array(3).fill(3)]);
    });
  });
});

describe('long answers', () => {
  const long = (length: number) => `头${'字'.repeat(length)}尾`;

  it('go on over several cards, and are set smaller where they take clearly fewer then; nothing is cut off', async () => {
    const counts = [3, 60, 190, 110];
    const text = [...'甲乙丙丁'].map(
      (name, index) => `${name}头\n\n${`${name}段文字。`.repeat(counts[index] ?? 0)}\n\n${name}尾`,
    );
    const data = await print(cards(4, index => text[index] ?? ''));
    const { text: printed } = await readPdf(data);
    for (const [index, name] of [...'甲乙丙丁'].entries()) {
      const count = (printed.match(new RegExp(name, 'gu'))?.length ?? 0) - 2;
      expect(count, name).toBe(counts[index]);
      expect(printed).toContain(`${name}尾`);
    }
    await withPdf(data, async document => {
      const words = (await Promise.all((await pagesOf(document)).map(wordsOf))).flat();
      const size = (mark: string) => words.find(word => word.text.includes(mark))?.height ?? 0;
      expect(size('甲')).toBeCloseTo(9.5, 1);
      expect(size('乙')).toBeCloseTo(9.5 * 0.8, 1);
      expect(size('丙')).toBeCloseTo(9.5 * 0.8, 1);
      expect(size('丁')).toBeCloseTo(9.5, 1);
    });
    // Each side of an answer says whose it is and which.
    const sides = Number(/F3\.·1\/(\d)/u.exec(printed)?.[1]);
    expect(sides).toBeGreaterThan(1);
    expect([...printed.matchAll(/F3\.·(\d)/gu)].map(([, side]) => Number(side)).toSorted()).toEqual(
      Array.from({ length: sides }, (_, index) => index + 1),
    );
  });

  it('have text on every side of their cards; a question with code and options goes on one', async () => {
    const code = Array.from({ length: 8 }, (_, line) => `const name${line} = first(${line});`).join('\n');
    const options = [...'ABCD'].map(letter => `- ${letter}: first and then second`).join('\n');
    const entries = [
      question({ id: 'short', question: '短问', answer: '短答' }),
      question({ id: 'even', question: '偶数', answer: '字'.repeat(700) }),
      question({ id: 'odd', question: '奇数', answer: '字'.repeat(1300) }),
      question({ id: 'asked', question: `代码题\n\n\`\`\`js\n${code}\n\`\`\`\n\n${options}`, answer: '选甲' }),
      question({ id: 'long', question: `长问\n\n${'问'.repeat(1100)}`, answer: '短答' }),
    ];
    const data = await print(sampleBank({ entries, media: [] }));
    const { card, margin, paper } = geometryOf('A4');
    const cells: string[] = [];
    await withPdf(data, async document => {
      for (const [sheet, page] of (await pagesOf(document)).entries()) {
        for (const { text, x, y, height } of await wordsOf(page)) {
          const column = Math.floor((x / millimetre - margin) / card.width);
          const place = (paper[1] - margin - y / millimetre) / card.height;
          // What stands in the head of a card is no text of it.
          if ((place % 1) * card.height < 9 || height < 7) continue;
          const turned = sheet % 2 === 0 ? column : 1 - column;
          const at = Math.floor(sheet / 2) * 8 + Math.floor(place) * 2 + turned;
          cells[at * 2 + (sheet % 2)] = (cells[at * 2 + (sheet % 2)] ?? '') + text;
        }
      }
    });
    expect(cells.length % 2).toBe(0);
    expect(cells.map(text => Boolean(text))).toEqual(cells.map(() => true));
    expect(Object.keys(cells)).toHaveLength(cells.length);
    expect(cells.filter(text => text.includes('代码题'))).toHaveLength(1);
    expect(cells.find(text => text.includes('代码题'))).toContain('D:');
    const ofOdd = cells.slice(
      cells.indexOf('奇数'),
      cells.findIndex(text => text.includes('代码题')),
    );
    expect(ofOdd.length).toBe(4);
    expect(ofOdd.filter(text => text.includes('奇数'))).toHaveLength(1);
  });

  it('leave none of their text outside the card', async () => {
    const data = await print(cards(2, () => long(900)));
    const { card, margin, paper } = geometryOf('A4');
    await withPdf(data, async document => {
      for (const page of await pagesOf(document)) {
        for (const { x, y, width, height } of await wordsOf(page)) {
          const left = (x / millimetre - margin) % card.width;
          const top = (paper[1] - margin - (y + height) / millimetre) % card.height;
          expect(left).toBeGreaterThan(3);
          expect(left + width / millimetre).toBeLessThan(card.width - 3);
          expect(top).toBeGreaterThan(1);
          expect(top + height / millimetre).toBeLessThan(card.height - 3);
        }
      }
    });
  });
});

describe('links on cards', () => {
  it('lie over their text', async () => {
    const entries: Question[] = [
      question({ id: 'a', question: '问', answer: '看 [这里](https://example.com/x) 和[^1]\n\n[^1]: 注' }),
    ];
    const data = await print(sampleBank({ entries, media: [] }));
    await withPdf(data, async document => {
      const page = await document.getPage(2);
      const word = (await wordsOf(page)).find(({ text }) => text.includes('这'));
      const link = (await page.getAnnotations()).find(({ url }) => url === 'https://example.com/x');
      expect(link.rect[0]).toBeLessThan((word?.x ?? 0) + 1);
      expect(link.rect[2]).toBeGreaterThan(word?.x ?? 1000);
      expect(link.rect[1]).toBeLessThan((word?.y ?? 0) + 1);
      expect(link.rect[3]).toBeGreaterThan(word?.y ?? 1000);
      expect((await linksOf(document)).map(({ page }) => page)).toContain(2);
    });
  });
});
