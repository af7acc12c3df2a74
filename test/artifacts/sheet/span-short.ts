/// <reference lib="dom" />
import { afterAll, describe, expect, it } from 'vitest';
import { spanShort } from '../../../src/artifacts/sheet/print/span-short.js';
import { sharedBrowser, withPage } from '../../../src/browser/page.js';

const browser = sharedBrowser();
afterAll(() => browser.close());

const style = `<style>
  body { margin: 0; width: 400px; columns: 2; column-gap: 0; font: 10px/20px monospace }
  p, ul, li, h4 { margin: 0; padding: 0; list-style: none; orphans: 1; widows: 1 }
  .spanning, .wide > .prompt { column-span: all }
</style>`;
const code = '<pre class="spanning">code</pre>';
const question = (...blocks: string[]) =>
  `<article class="wide"><h4 class="prompt">Q</h4><div class="answer">${blocks.join('')}</div><div></div></article>`;
const lines = (count: number) => `<p>${Array(count).fill('line').join('<br>')}</p>`;
/** As long as so many lines of a column, and half as many of the page. */
const words = (count: number) => `<p>${'x '.repeat(16 * count)}</p>`;

/** The texts that go over all columns now. */
async function across(html: string, columns = 2): Promise<string[]> {
  return await withPage(browser, async page => {
    await page.setContent(`${style}<body class="columns" style="column-count: ${columns}">${html}</body>`);
    await spanShort(page);
    return await page.evaluate(() =>
      [...document.querySelectorAll('.across')].map(({ children }) =>
        [...children].map(({ localName }) => localName).join(' '),
      ),
    );
  });
}

describe('text between blocks over all columns goes over them too', () => {
  it('between a title and code, between code and code, and between code and the next title', async () => {
    expect(await across(question(lines(1), code, lines(2), code, lines(1)) + question(code))).toEqual(['p', 'p', 'p']);
    expect(await across(`<div class="section-text">${code}${lines(1)}${code}</div>`)).toEqual(['p']);
  });

  it('but not above all of them, or where there are no columns', async () => {
    expect(await across(`<div class="section-text">${lines(1)}${code}</div>`)).toEqual([]);
    expect(await across(question(lines(1), code), 1)).toEqual([]);
  });

  it('where that takes no more room: one block a line more, several half a line', async () => {
    expect(await across(question(lines(2), code))).toEqual(['p']);
    expect(await across(question(lines(3), code))).toEqual(['p']);
    expect(await across(question(lines(4), code))).toEqual([]);
    expect(await across(question(lines(1), lines(1), code))).toEqual([]);
    expect(await across(question(words(2), words(2), code))).toEqual(['p p']);
  });

  it('up to five lines of text', async () => {
    expect(await across(question(words(10), code))).toEqual(['p']);
    expect(await across(question(words(12), code))).toEqual([]);
  });

  it('at the end of a question whose columns go on by the share that it takes of them', async () => {
    const next = `<article><h4>R</h4>${lines(30)}</article>`;
    expect(await across(question(code, lines(2)) + next)).toEqual(['p']);
    expect(await across(question(code, lines(5)) + next)).toEqual([]);
  });

  it('not next to tables, pictures and formulas, which would grow with the page', async () => {
    for (const block of [
      '<table><tr><td>a</td></tr></table>',
      '<p><span class="figure">a</span></p>',
      '<div class="math-display">a</div>',
    ])
      expect(await across(question(block, code) + question(lines(1), block, code))).toEqual([]);
  });
});
