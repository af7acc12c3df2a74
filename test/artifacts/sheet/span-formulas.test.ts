/// <reference lib="dom" />
import { afterAll, expect, it } from 'vitest';
import { spanFormulas } from '../../../src/artifacts/sheet/print/span-formulas.js';
import { sharedBrowser, withPage } from '../../../src/browser/page.js';

const browser = sharedBrowser();
afterAll(() => browser.close());

const formula = (width: number) =>
  `<div class="math math-display"><span class="base" style="display: inline-block; width: ${width}px">x</span></div>`;
const questionOf = (answer: string) =>
  `<article class="question short"><h4 class="prompt">Q</h4><div class="answer">${answer}</div></article>`;

/** The elements that go over all columns, by their tags, in columns of 300 px. */
const spanning = (html: string, columns = 2) =>
  withPage(browser, async page => {
    const style = `width: ${300 * columns}px; columns: ${columns}; column-gap: 0`;
    await page.setContent(`<body class="columns" style="${style}">${html}</body>`);
    await spanFormulas(page);
    return await page.evaluate(() =>
      [...document.querySelectorAll('.spanning, .wide')].map(({ localName, className }) => `${localName} ${className}`),
    );
  });

it('a formula goes over all columns where it would have less than 78 % of its size in one', async () => {
  expect(await spanning(questionOf(formula(380)))).toEqual([]);
  expect(await spanning(questionOf(formula(390)))).toEqual(['article question wide', 'div math math-display spanning']);
  expect(await spanning(questionOf(formula(390)), 1)).toEqual([]);
});

it('what leads to it goes with it: headings of the question and in it, and a few lines', async () => {
  const section = '<h2 class="heading">S</h2><p>Text</p><h3 class="heading">T</h3>';
  const answer = `<p class="whole">A</p><h5>B</h5><p class="whole lead">C:</p>${formula(390)}<p>D</p>`;
  expect(await spanning(section + questionOf(answer))).toEqual([
    'h3 heading spanning',
    'article question wide',
    'h5 spanning lead',
    'p whole lead spanning',
    'div math math-display spanning',
  ]);
});

it('formulas of a section go over all columns too, and none inside of a list or beside words', async () => {
  expect(await spanning(`<div class="section-text">${formula(390)}</div>`)).toHaveLength(1);
  expect(await spanning(questionOf(`<ul><li>${formula(390)}</li></ul>`))).toEqual([]);
  const inline = formula(390).replaceAll('div', 'span').replace('math-display', 'math-inline');
  expect(await spanning(questionOf(`<p>${inline}</p>`))).toEqual([]);
});
