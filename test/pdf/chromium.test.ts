import { afterAll, beforeAll, expect, it } from 'vitest';
import { sharedBrowser, withPage } from '../../src/browser/page.js';
import { pagesOf } from '../../src/pdf/page-tree.js';
import { readPdf } from '../../src/pdf/read.js';
import { serialise } from '../../src/pdf/serialise.js';
import { writePdf } from '../../src/pdf/write.js';
import { elementsOf, pagesOf as pagesElsewhere, withPdf, wordsOf } from '../artifacts/sheet/support/structure.js';

const html = `<html lang="en"><title>T (a) \\ 题</title><h1 id="a">One (1) \\ 一</h1><ul><li>item <a href="#b">to</a>
<a href="https://example.com/(x)?y=%20">out</a></li></ul><table><tr><th>H</th></tr><tr><td>D</td></tr></table>
<h2 id="b" style="break-before: page">Two &lt;/A 3 0 R&gt;</h2><p>f(x) = 3 0 R</p></html>`;

const browser = sharedBrowser();
let printed: Uint8Array;
beforeAll(async () => {
  printed = await withPage(browser, async page => {
    await page.setContent(html);
    return await page.pdf({ tagged: true, outline: true });
  });
});
afterAll(() => browser.close());

/** What pdf.js reads. */
const said = (pdf: Uint8Array) =>
  withPdf(pdf, async document => {
    const pages = await pagesElsewhere(document);
    return {
      pages: pages.length,
      words: await Promise.all(pages.map(wordsOf)),
      elements: await Promise.all(pages.map(elementsOf)),
      links: await Promise.all(pages.map(page => page.getAnnotations())),
      title: (await document.getMetadata()).info,
      outline: await document.getOutline(),
    };
  });

const comparable = (all: Awaited<ReturnType<typeof said>>) => ({
  ...all,
  title: { ...all.title, PDFFormatVersion: '' },
});

it('what Chromium prints says the same when it was read and written', async () => {
  const before = comparable(await said(printed));
  expect([before.pages, before.words.length]).toEqual([2, 2]);
  expect(before.elements[0]?.map(({ role }) => role)).toEqual(expect.arrayContaining(['H1', 'LI', 'Link', 'TH']));
  const file = readPdf(printed);
  expect(pagesOf(file)).toHaveLength(2);
  expect(comparable(await said(writePdf(file)))).toEqual(before);
  for (const number of file.numbers()) file.set(number, file.get(number));
  expect(comparable(await said(writePdf(file)))).toEqual(before);
});

it('what Chromium prints is written as it writes it', () => {
  const text = Buffer.from(printed).toString('latin1');
  const file = readPdf(printed);
  const differ = file.numbers().filter(number => !text.includes(`\n${number} 0 obj\n${serialise(file.get(number))}`));
  expect(differ.map(number => serialise(file.get(number)))).toEqual([]);
});
