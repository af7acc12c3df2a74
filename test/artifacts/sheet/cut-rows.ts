/// <reference lib="dom" />
import { afterAll, describe, expect, it } from 'vitest';
import { fillFeet } from '../../../src/artifacts/sheet/print/feet/fill.js';
import { sharedBrowser, withPage } from '../../../src/browser/page.js';

const browser = sharedBrowser();
afterAll(() => browser.close());

const style = `<!doctype html><style>
  body { margin: 0; width: 400px; font: 10px/20px monospace }
  .columns { columns: 2; column-gap: 0 }
  p, h4, ul, div { margin: 0 }
  .spanning, .wide > .prompt, .row-end { column-span: all }
  .wide > .prompt { break-after: avoid; padding-bottom: var(--room, 60px); margin-bottom: calc(-1 * var(--room, 60px)) }
  .whole { break-inside: avoid }
</style>`;
const block = (height: number, name = '…') => `<p class="whole" style="height: ${height}px">${name}</p>`;
const code = '<div class="spanning" style="height: 300px">code</div>';
const question = (...blocks: string[]) =>
  `<article class="wide"><h4 class="prompt">Q</h4><div class="answer">${blocks.join('')}</div></article>`;

/** The page on which each block stands that has a name, of pages with 1000 pixels. */
async function pages(html: string): Promise<string> {
  return await withPage(browser, async page => {
    await page.setContent(`${style}<div class="columns">${html}</div>`);
    const found = page.evaluateHandle(() => new Map<string, number>());
    await fillFeet(page, { width: 400, height: 1000 });
    await page.emulateMediaType('print');
    return await page.evaluate(
      map => {
        const { body } = document;
        body.style.cssText = 'height: 1000px; columns: 400px auto; column-gap: 0; column-fill: auto';
        for (const at of document.querySelectorAll('.answer > *, .across > *, .prompt')) {
          const name = at.textContent ?? '';
          if (/^[A-Z]/u.test(name)) map.set(name, Math.floor(((at.getClientRects()[0]?.left ?? 0) + 1) / 400) + 1);
        }
        return [...map].map(([name, number]) => `${name}${number}`).join(' ');
      },
      await found,
    );
  });
}

describe('a row of columns that would begin the next page with its title', () => {
  const row = (...heights: number[]) => heights.map((height, at) => block(height, 'ABCDEF'[at])).join('');

  /** Fills so much of the first page. */
  const filled = (height: number) => block(25).repeat((height / 25) * 2);

  it('ends earlier, so that its beginning fills the foot', async () => {
    expect(await pages(filled(850) + question(row(40, 40, 500, 500), code))).toBe('Q1 A1 B1 C2 D2');
  });

  it('stays whole where less than three lines would be white', async () => {
    expect(await pages(filled(925) + question(row(20, 20, 500, 500), code))).toBe('Q1 A1 B1 C2 D2');
    expect(await pages(filled(950) + question(row(20, 20, 500, 500), code))).toBe('Q2 A2 B2 C2 D2');
  });

  it('ends at the third place that is tried at the latest', async () => {
    const list = '<ul><li style="height: 10px">A</li></ul>';
    const row = (...heights: number[]) => heights.map((height, at) => block(height, 'BCDE'[at])).join('');
    expect(await pages(filled(925) + question(list + row(80, 5, 500), code))).toBe('Q1 A1 B2 C2 D2');
    expect(await pages(filled(925) + question(list + row(80, 5, 5, 500), code))).toBe('Q2 A2 B2 C2 D2 E2');
  });

  it('lets its first text go over all columns where that makes room', async () => {
    const words = `<p class="whole">A${' x'.repeat(8 * 33)}</p>`;
    expect(await pages(filled(850) + question(words, row(0, 500, 500).replaceAll('A', ''), code))).toMatch(
      /^Q1 A[^B]+1 B2/u,
    );
  });

  it('is not parted from what it leads to', async () => {
    const lead = block(10, 'A').replace('style="', 'style="break-after: avoid; ');
    expect(await pages(filled(925) + question(lead, block(500, 'B'), block(500, 'C'), code))).toBe('Q2 A2 B2 C2');
  });
});
