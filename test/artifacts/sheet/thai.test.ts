/// <reference lib="dom" />
import { afterAll, expect, it } from 'vitest';
import { layAsPrinted } from '../../../src/artifacts/sheet/print/lay.js';
import { defaultSettings } from '../../../src/artifacts/sheet/settings.js';
import { loadSheetTemplate } from '../../../src/artifacts/sheet/template/load.js';
import { settingsCss } from '../../../src/artifacts/sheet/template/settings-css.js';
import { siteOf } from '../../../src/artifacts/sheet/template/site.js';
import { sharedBrowser, withPage } from '../../../src/browser/page.js';
import { openSealed } from '../../../src/browser/seal.js';
import { question, sampleBank } from '../../support/bank.js';
import { sheetPage } from '../../support/sheet-page.js';

const template = await loadSheetTemplate();
const browser = sharedBrowser();
afterAll(() => browser.close());

/** Words of a sentence about keeping data in a computer; Thai writes no blanks between them. */
const words = ['คอมพิวเตอร์', 'เก็บ', 'ข้อมูล', 'จำนวน', 'มาก', 'ใน', 'หน่วย', 'ความ', 'จำ', 'ของ', 'เครื่อง'];

it('lines of Thai end between words', async () => {
  const answer = words.join('').repeat(12);
  const entries = [question({ question: 'ถาม', answer })];
  const page = sheetPage(sampleBank({ lang: 'th', entries, media: [] }));
  const settings = settingsCss(defaultSettings, { first: 1 });
  // Measured in the page: our fonts have no letters of this script, and boxes could not be read back from a PDF.
  const lines = await withPage(browser, async tab => {
    await tab.emulateMediaType('print');
    await openSealed(tab, siteOf({ page, settings, template, faces: [], media: [] }));
    return await layAsPrinted(tab, () => tab.evaluate(linesIn, '.answer p'));
  });
  expect(lines.join('')).toBe(answer);
  expect(lines.length).toBeGreaterThan(5);
  const lengths = (texts: string[]) => texts.map((_, index) => texts.slice(0, index + 1).join('').length);
  const ends = lengths(Array.from({ length: 12 }, () => words).flat());
  expect(lengths(lines).filter(end => !ends.includes(end))).toEqual([]);
});

/** Runs in the page: the lines of a text. */
function linesIn(selector: string): string[] {
  const node = document.querySelector(selector)?.firstChild as Text;
  const range = document.createRange();
  const lines: string[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < node.length; at += 1) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const { left } = range.getBoundingClientRect();
    if (left < last || lines.length === 0) lines.push('');
    lines.push((lines.pop() ?? '') + node.data[at]);
    last = left;
  }
  return lines;
}
