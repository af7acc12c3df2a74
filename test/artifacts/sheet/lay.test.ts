/// <reference lib="dom" />
import { afterAll, expect, it } from 'vitest';
import { layAsPrinted } from '../../../src/artifacts/sheet/print/lay.js';
import { sharedBrowser, withPage } from '../../../src/browser/page.js';
import { pagesOf, withPdf } from './support/structure.js';

const browser = sharedBrowser();
afterAll(() => browser.close());

it.each([
  ['210mm 297mm', '15mm 13mm 16mm'],
  ['210mm 297mm', '18mm'],
  ['148mm 210mm', '14mm 11mm 15mm'],
  ['8.5in 11in', '20mm'],
])('a page of %s with margins of %s is measured as it is printed', async (paper, margin) => {
  const pages = await withPage(browser, async tab => {
    const printed = async (script: { width: number; height: number }) => {
      const style = `@page { size: ${paper}; margin: ${margin} } body { margin: 0; font-size: 0 }`;
      const box = `display: inline-block; vertical-align: top; width: ${script.width / 2}px; height: ${script.height}px`;
      await tab.setContent(`<style>${style}</style>${`<div style="${box}"></div>`.repeat(2)}`);
      return withPdf(await tab.pdf({ preferCSSPageSize: true }), async pdf => (await pagesOf(pdf)).length);
    };
    const inMillimetres = (text: string) =>
      text.replace(/([\d.]+)in/gu, (_, inches: string) => `${Number(inches) * 25.4}mm`);
    await tab.setContent(`<style>:root { --paper: ${inMillimetres(paper)}; --margin: ${margin} }</style>`);
    const { width, height } = await layAsPrinted(tab, async area => area);
    return [
      await printed({ width, height }),
      await printed({ width: width + 0.5, height }),
      await printed({ width, height: height + 0.5 }),
    ];
  });
  expect(pages[0]).toBe(1);
  expect(pages[1]).toBeGreaterThan(1);
  expect(pages[2]).toBeGreaterThan(1);
});
