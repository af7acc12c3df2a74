import { afterAll, describe, expect, it } from 'vitest';
import { wideFormulas } from '../../../src/artifacts/sheet/notes.js';
import { sheetPdf } from '../../../src/artifacts/sheet/sheet.js';
import { loadSheetTemplate } from '../../../src/artifacts/sheet/template/load.js';
import { sharedBrowser } from '../../../src/browser/page.js';
import { question, sampleBank } from '../../support/bank.js';
import { pagesOf, withPdf, wordsOf } from './support/structure.js';
import { treeOf } from './support/tree.js';

const template = await loadSheetTemplate();
const browser = sharedBrowser();
afterAll(() => browser.close());

const matrix = (columns: number) =>
  `$$\nA=\\begin{pmatrix}${Array.from({ length: columns }, (_, index) => `x_{1,${index}}`).join('&')}\\end{pmatrix}\n$$`;

async function printed(answer: string) {
  const wide: string[] = [];
  const entries = [question({ question: '宽', answer }), question({ question: '窄', answer: '短答案。' })];
  const bank = sampleBank({ entries, media: [] });
  const data = await sheetPdf(bank, {
    template,
    browser,
    onWideFormulas: formulas => wide.push(...formulas),
  });
  const words = await withPdf(data, async document =>
    (await Promise.all((await pagesOf(document)).map(wordsOf))).flat(),
  );
  return { bank, data, wide, words };
}

describe('what is wider than its column', () => {
  it('does not set the rest of the sheet smaller', async () => {
    const { words } = await printed(matrix(40));
    expect(words.find(({ text }) => text.includes('短答案'))?.height).toBeCloseTo(9, 1);
  });

  it('is set smaller, if it is a formula, so that it fits', async () => {
    const [fits, wider] = [await printed(matrix(8)), await printed(matrix(12))];
    const sizes = ({ words }: typeof fits) =>
      Math.max(...words.filter(({ text }) => text === '(' || text === 'A').map(({ height }) => height));
    expect(sizes(wider)).toBeLessThan(sizes(fits));
    expect(wider.wide).toEqual([]);
    // Half the paper, less its margin and half the gap.
    const column = 595 / 2 - 4 * (72 / 25.4);
    for (const { x, width, text } of wider.words.filter(({ x }) => x < column))
      expect(x + width, text).toBeLessThan(column + 1);
  });

  it('goes over all columns, if it is a formula that would be too small in one, with what leads to it', async () => {
    // Half the paper.
    const middle = 595 / 2;
    const lines = (columns: number) => `第一段。\n\n### 小标题\n\n矩阵如下：\n\n${matrix(columns)}\n\n第二段。`;
    const [below, above] = [await printed(lines(12)), await printed(lines(14))];
    const reach = ({ words }: typeof below) =>
      Math.max(...words.filter(({ text }) => text.startsWith('x')).map(({ x, width }) => x + width));
    expect(reach(below)).toBeLessThan(middle);
    expect(reach(above)).toBeGreaterThan(middle);
    const sizes = above.words.filter(({ text }) => text.startsWith('x')).map(({ height }) => height);
    expect(Math.min(...sizes)).toBeGreaterThan(7.5);
    const heights = (word: string) => above.words.filter(({ text }) => text === word).map(({ y }) => y);
    const [[first, last], [heading], [lead], [formula]] = ['段。', '标题', '矩阵如下：', 'A'].map(heights) as [
      number[],
      number[],
      number[],
      number[],
    ];
    const order = [first, heading, lead, formula, last];
    expect(order).toEqual(order.toSorted((one, other) => Number(other) - Number(one)));
    expect(above.wide).toEqual([]);
  });

  it.each([
    ['a width', '<table width="1600"><tr><td width="800">一段文字</td><td width="800">尾</td></tr></table>'],
    ['nowrap', `<table><tr><td nowrap>${'一段不会折行的文字'.repeat(4)}</td><td>尾</td></tr></table>`],
    [
      'nowrap inside',
      `<table><tr><td><table><tr><td nowrap>${'一段文字'.repeat(8)}</td></tr></table></td><td>尾</td></tr></table>`,
    ],
    ['a style', '<table style="width:1600px"><tr><td style="min-width:900px">一段文字</td><td>尾</td></tr></table>'],
  ])('is no table with %s', async (_, table) => {
    const { words } = await printed(table);
    const last = words.findLast(({ text }) => text.includes('尾'));
    expect(last).toBeDefined();
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThan(595 / 2 - 4 * (72 / 25.4) + 1);
  });

  it('is nothing that a formula with a mistake could be', async () => {
    const { words, wide } = await printed(String.raw`坏公式 $\frac{a}{$ 在此`);
    expect(wide).toEqual([]);
    expect(words.find(({ text }) => text.includes('frac'))?.height).toBeGreaterThan(8);
  });

  it('is told of where even half its size is too wide', async () => {
    const answer = `先看\n\n${matrix(60)}`;
    const { wide, bank } = await printed(answer);
    expect(wide).toEqual([matrix(60).replaceAll('$', '').trim()]);
    expect(wideFormulas(bank, wide)).toMatchObject([
      {
        rule: 'wide-formula',
        file: bank.entries[0]?.source.file,
        position: { start: { line: 3 } },
      },
    ]);
  });
});

describe('formulas', () => {
  it('are formulas in the structure too, with their source', async () => {
    const { data } = await printed('行内 $a^2+b^2$：\n\n$$\n\\alpha = 1\n$$\n\n![没有](missing/x.png)');
    const { elements, faults } = await treeOf(data);
    expect(faults).toEqual([]);
    const formulas = elements.filter(({ role }) => role === 'Formula').map(({ alt }) => alt);
    expect(formulas).toEqual(['a^2+b^2', '\\alpha = 1']);
  });
});
