import { afterAll, describe, expect, it } from 'vitest';
import { sheetPdf } from '../../../src/artifacts/sheet/sheet.js';
import { loadSheetTemplate } from '../../../src/artifacts/sheet/template/load.js';
import { sharedBrowser } from '../../../src/browser/page.js';
import { question, sampleBank } from '../../support/bank.js';
import { pagesOf, withPdf, wordsOf } from './support/structure.js';

const template = await loadSheetTemplate();
const browser = sharedBrowser();
afterAll(() => browser.close());

/** The lines of a sheet in two narrow columns, in their order. */
async function linesOf(titles: string[]): Promise<string[]> {
  const entries = titles.map(title => question({ question: title, answer: 'A.' }));
  const settings = { contents: false, paper: 'A5', columns: 2 } as const;
  const data = await sheetPdf(sampleBank({ entries, media: [] }), { template, browser, settings });
  const pages = await withPdf(data, async document => Promise.all((await pagesOf(document)).map(wordsOf)));
  const middle = (148 / 25.4) * 36;
  const lines = new Map<string, string>();
  for (const [page, words] of pages.entries())
    for (const { x, y, text } of words) {
      const place = `${page} ${x < middle} ${Math.round(y)}`;
      lines.set(place, (lines.get(place) ?? '') + text);
    }
  return [...lines.values()];
}

describe('titles over several lines', () => {
  it.each([
    [
      'Chinese',
      '样本不均衡的时候用哪个指标比较好而哪种度量反而会高估模型的准确率',
      ['样本', '不均衡', '指标', '比较', '度量', '高估', '模型', '准确率'],
    ],
    [
      'Japanese',
      '窓ぎわのトットちゃんを読みましたからとても楽しい一日をすごしました',
      ['トットちゃんを', '読みましたから', 'とても', 'すごしました'],
    ],
  ])('in %s end no line inside a word, and their text is unharmed', async (_, title, words) => {
    // Shifted, so that the ends of lines would fall on every character of a word.
    const titles = Array.from({ length: 6 }, (__, shift) => `${'一、'.repeat(3).slice(0, shift)}${title}`);
    const lines = await linesOf(titles);
    expect(lines.join('').split(title)).toHaveLength(titles.length + 1);
    for (const word of words)
      expect(
        lines.filter(line => line.includes(word)),
        word,
      ).toHaveLength(titles.length);
  });
});
