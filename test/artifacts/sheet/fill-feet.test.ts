/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { fillFeet } from '../../../src/artifacts/sheet/print/feet/fill.js';
import { sharedBrowser, withPage } from '../../../src/browser/page.js';

const browser = sharedBrowser();
afterAll(() => browser.close());

const text = (height: number) => `<p style="height: ${height}px">…</p>`;
const picture = (height: number, style = '') =>
  `<p style="${style}"><span class="figure"><img src="data:," style="width: 50px; height: ${height}px"></span></p>`;

const page = (inside: string, columns: number) => `<!doctype html><style>
  body { margin: 0; width: 400px }
  p { margin: 0; break-inside: avoid }
  .figure, img { display: block; break-inside: avoid }
  .columns { column-count: ${columns === 1 ? 'auto' : columns}; column-gap: 0 }
</style><div class="columns">${inside}</div>`;

/** Fills the feet of pages of 400 × 1000 pixels, and shows them again as they print. */
async function fill(tab: Page): Promise<void> {
  await fillFeet(tab, { width: 400, height: 1000 });
  await tab.emulateMediaType('print');
}

/** Heights of the pictures on pages of 400 × 1000 pixels that have become smaller; 0 for the others. */
async function shrunk(inside: string, columns = 1): Promise<number[]> {
  return await withPage(browser, async tab => {
    await tab.setContent(page(inside, columns));
    await fill(tab);
    return await tab.evaluate(() =>
      [...document.querySelectorAll('img')].map(({ style, height }) => (style.maxHeight ? height : 0)),
    );
  });
}

it('leaves nothing on the screen to lay out, where Chromium may never be done with it', async () => {
  const heights = await withPage(browser, async tab => {
    await tab.emulateMediaType('print');
    await tab.setContent(page(text(700) + picture(400), 1));
    const heightOf = () => tab.evaluate(() => document.body.offsetHeight);
    const before = await heightOf();
    await fillFeet(tab, { width: 400, height: 1000 });
    return [before, await heightOf()];
  });
  expect(heights).toEqual([1100, 0]);
});

describe('a picture that begins a page', () => {
  it('is made smaller by up to a quarter where it then has room at the foot of the one before', async () => {
    expect(await shrunk(text(700) + picture(400))).toEqual([300]);
    expect(await shrunk(text(701) + picture(400))).toEqual([0]);
    expect(await shrunk(text(600) + picture(400))).toEqual([0]);
  });

  it('takes with it what leads to it, and counts what is between', async () => {
    const lead = '<p style="height: 100px; break-after: avoid">:</p>';
    expect(await shrunk(text(550) + lead + picture(400))).toEqual([350]);
    expect(await shrunk(text(650) + picture(400, 'margin-top: 20px'))).toEqual([330]);
    expect(await shrunk(text(601) + lead + picture(400))).toEqual([0]);
  });

  it('stays as it was where that does not help', async () => {
    const kept = `<div style="break-inside: avoid">${text(10) + picture(400) + text(300)}</div>`;
    expect(await shrunk(text(650) + kept)).toEqual([0]);
  });

  it('moves those behind it', async () => {
    const filled = text(700) + picture(400);
    expect(await shrunk(filled + filled)).toEqual([300, 300]);
    // The second would begin a page if the first did not leave it.
    expect(await shrunk(`${text(700) + picture(400) + text(500)}${picture(410)}`)).toEqual([300, 0]);
  });
});

describe('a picture that does not fit even so', () => {
  /** What stands on pages of 400 × 1000 pixels in the end, by the names of the blocks. */
  async function order(inside: string): Promise<string> {
    return await withPage(browser, async tab => {
      await tab.setContent(page(inside, 1));
      await fill(tab);
      return await tab.evaluate(() =>
        [...document.querySelectorAll('.columns p')].map(({ textContent: text }) => text.trim() || 'picture').join(' '),
      );
    });
  }
  const block = (name: string, height: number, about = 'class=""') =>
    `<p ${about} style="height: ${height}px">${name}</p>`;
  const answer = (...blocks: string[]) => `<div class="answer">${blocks.join('')}</div>`;

  it('lets the text behind it go first, as much as fills the foot', async () => {
    expect(await order(block('a', 600) + answer(picture(600), block('b', 390), block('c', 100)))).toBe('a b picture c');
    expect(await order(block('a', 600) + answer(picture(600), block('b', 100), block('c', 200)))).toBe('a b c picture');
  });

  it('does so from three lines on that would stay white', async () => {
    expect(await order(block('a', 940) + answer(picture(600), block('b', 50)))).toBe('a b picture');
    expect(await order(block('a', 941) + answer(picture(600), block('b', 50)))).toBe('a picture b');
  });

  it('stays where that would leave as much white', async () => {
    expect(await order(block('a', 600) + answer(picture(600), block('b', 401)))).toBe('a picture b');
    expect(await order(block('a', 600) + answer(picture(600), block('b', 100)))).toBe('a picture b');
  });

  it('stays with what leads to it, before a text that says it is above, and apart from other pictures', async () => {
    const lead = block('lead', 20, 'class="lead"').replace('style="', 'style="break-after: avoid; ');
    expect(await order(block('a', 600) + answer(lead, picture(600), block('b', 390)))).toBe('a lead picture b');
    expect(await order(block('a', 600) + answer(picture(600), block('See above', 390)))).toBe('a picture See above');
    expect(await order(block('a', 600) + answer(picture(600), block('b', 390), picture(10)))).toBe(
      'a picture b picture',
    );
  });

  it('stays in its own text', async () => {
    expect(await order(block('a', 600) + answer(picture(600)) + answer(block('b', 390)))).toBe('a picture b');
    expect(await order(block('a', 600) + answer(picture(600), '<h4>h</h4>', block('b', 350)))).toBe('a picture b');
  });
});

it('a picture that begins a column does so too', async () => {
  const full = text(1000).repeat(2);
  expect(await shrunk(text(700) + picture(400) + text(600) + full, 2)).toEqual([300]);
});

/** The white above the questions on such pages that has grown; 0 for the others. */
async function stretched(inside: string, columns = 1): Promise<number[]> {
  return await withPage(browser, async tab => {
    await tab.setContent(page(inside, columns));
    await fill(tab);
    return await tab.evaluate(() =>
      [...document.querySelectorAll('article')].map(({ style }) => Math.round(Number.parseFloat(style.marginTop)) || 0),
    );
  });
}

describe('the white between questions', () => {
  const question = (height: number) => `<article style="margin-bottom: 20px">${text(height)}</article>`;

  it('takes what is left at the foot of a page, up to as much as there is', async () => {
    // Three take 988 pixels, since the last margin is cut off. Two stay free, and ten are shared.
    expect(await stretched(question(316).repeat(4))).toEqual([0, 25, 25, 0]);
    expect(await stretched(question(280).repeat(5))).toEqual([0, 40, 40, 0, 0]);
  });

  it('does so in each column, and not where the last one ends', async () => {
    expect(await stretched(question(316).repeat(14), 2)).toEqual([0, 25, 25, 0, 25, 25, 0, 25, 25, 0, 25, 25, 0, 0]);
    expect(await stretched(question(300).repeat(5), 2)).toEqual([0, 0, 0, 0, 0]);
  });

  it('stays above what does not reach the foot of the page', async () => {
    const part = `<div class="columns">${question(300).repeat(2)}</div>`;
    expect(await stretched(`${part}${text(350)}${question(300).repeat(2)}`)).toEqual([0, 0, 0, 0]);
  });

  it('stays below a heading', async () => {
    const heading = '<h3 style="margin: 0 0 20px; height: 40px">…</h3>';
    expect(await stretched(question(300) + heading + question(270).repeat(3))).toEqual([0, 0, 40, 0]);
  });

  it('grows alike in columns that end level above a part that begins the next page', async () => {
    const next = `</div><div class="columns">${text(900)}`;
    expect(await stretched(question(300).repeat(4) + next, 2)).toEqual([0, 40, 0, 40]);
    // The second column has two places to grow in, and takes no more than the first.
    expect(await stretched(question(300).repeat(2) + question(194).repeat(3) + next, 2)).toEqual([0, 40, 0, 29, 29]);
    expect(await stretched(question(640) + question(300).repeat(2) + next, 2)).toEqual([0, 0, 40]);
  });

  it('stays as it is on pages of somebody else', async () => {
    expect(await stretched(`<style>@page { margin: 1cm }</style>${question(300).repeat(4)}`)).toEqual([0, 0, 0, 0]);
  });
});

describe('the white in their texts', () => {
  const question = (...heights: number[]) =>
    `<article class="question">${heights.map(height => `<p style="height: ${height}px; margin-bottom: 20px">…</p>`).join('')}</article>`;

  /** The white above each paragraph that has grown; 0 for the others. */
  async function loosened(inside: string, columns = 1): Promise<number[]> {
    return await withPage(browser, async tab => {
      await tab.setContent(page(inside, columns));
      await fill(tab);
      return await tab.evaluate(() =>
        [...document.querySelectorAll('p')].map(({ style }) => Math.round(Number.parseFloat(style.marginTop)) || 0),
      );
    });
  }

  it('takes what is left then, up to half as much as there is', async () => {
    expect(await loosened(question(300, 300, 342, 300))).toEqual([0, 28, 28, 0]);
    expect(await loosened(question(300, 300, 300, 300))).toEqual([0, 30, 30, 0]);
  });

  it('stays below a heading', async () => {
    const title = (html: string) => html.replace('<p', '<h4 style="margin: 0 0 20px">…</h4><p');
    expect(await loosened(title(question(280, 300, 300, 300)))).toEqual([0, 30, 30, 0]);
  });

  it('does so below a block over all columns only', async () => {
    const over = '<div class="spanning" style="column-span: all; height: 100px"></div>';
    expect(await loosened(question(100, 100, 100, 100) + over + question(290, 290, 290, 290, 290), 2)).toEqual([
      0, 0, 0, 0, 0, 30, 0, 30, 0,
    ]);
  });
});

describe('a column that would begin with something else', () => {
  it('stays as it was, and the others do not', async () => {
    // The last question of the second page would move to the third: it gets taller where the white above its neighbour grows.
    const grows = '<style>article[style*=margin-top] + article.odd { padding-top: 40px }</style>';
    const question = (height: number, name = '') =>
      `<article class="${name}" style="margin-bottom: 20px">${text(height)}</article>`;
    const heights = question(316).repeat(3) + question(316).repeat(2) + question(310, 'odd') + question(316).repeat(2);
    expect(await stretched(grows + heights)).toEqual([0, 25, 25, 0, 0, 0, 0, 0]);
  });
});

describe('lines to write on', () => {
  const line = '<span class="ruled-line" style="display: block; height: 30px"></span>';
  const asked = (height: number) =>
    `<article style="break-inside: avoid">${text(height)}<div class="ruled" style="break-inside: avoid">${line.repeat(3)}</div></article>`;

  /** How many lines each of such boxes has in the end. */
  async function lines(inside: string, columns = 1): Promise<number[]> {
    return await withPage(browser, async tab => {
      await tab.setContent(page(inside, columns));
      await fill(tab);
      return await tab.evaluate(() => [...document.querySelectorAll('.ruled')].map(({ children }) => children.length));
    });
  }

  it('become more at the foot of a page, up to twice as many', async () => {
    // Two take 900 pixels, so there is room for three lines more.
    expect(await lines(asked(360) + asked(360) + text(300))).toEqual([5, 4]);
    expect(await lines(asked(200) + asked(200) + text(600))).toEqual([6, 6]);
  });

  it('become more below a block over all columns as its own column has room', async () => {
    const over = '<div class="spanning" style="column-span: all; height: 100px"></div>';
    const filled = asked(300) + text(250);
    expect(await lines(text(100).repeat(4) + over + filled.repeat(3), 2)).toEqual([4, 4, 3]);
  });

  it('become more above what begins a page, and below it', async () => {
    const answers = `</div><h2 style="break-before: page; height: 50px; margin: 0">Answers</h2><div class="columns">`;
    expect(await lines(asked(300) + answers + asked(760) + text(500))).toEqual([6, 6]);
  });

  it('do so in their own column, and not where the last one ends', async () => {
    expect(await lines(asked(820) + asked(910).repeat(2) + asked(850).repeat(2), 2)).toEqual([5, 3, 3, 4, 3]);
    expect(await lines(asked(360) + asked(360))).toEqual([3, 3]);
  });
});

describe('what begins a column', () => {
  /** A property that filling gave to some elements; empty for the others. */
  async function styles(
    inside: string,
    elements: string,
    property: 'marginTop' | 'breakInside' | 'breakAfter' | 'breakBefore',
  ) {
    return await withPage(browser, async tab => {
      await tab.setContent(page(inside, 1));
      await fill(tab);
      return await tab.evaluate(
        (some, name) => [...document.querySelectorAll<HTMLElement>(some)].map(({ style }) => style[name]),
        elements,
        property,
      );
    });
  }
  const text20 = (height: number) => `<p style="height: ${height}px; margin-bottom: 20px">…</p>`;
  const question = (...heights: number[]) => `<article class="question">${heights.map(text20).join('')}</article>`;

  it('goes to the foot of the one before if that needs no more than a quarter of its white', async () => {
    // They take 860 pixels and the white below them 20; three gaps of 20 give 15, one of them for what is rounded.
    const margins = (height: number) => styles(question(200, 200, 200, 200) + question(height, 600), 'p', 'marginTop');
    expect(await margins(134)).toEqual(['', '-5px', '-5px', '-5px', '', '']);
    expect(await margins(135)).toEqual(['', '30px', '30px', '30px', '', '']);
  });

  it('leaves room that a title takes back as it is', async () => {
    const title = '<h4 style="height: 30px; margin: 0 0 -30px; padding-bottom: 30px">…</h4>';
    const first = `<article class="question">${title}${[200, 200, 200, 200].map(text20).join('')}</article>`;
    expect(await styles(first + question(104, 600), 'p', 'marginTop')).toEqual(['', '-5px', '-5px', '-5px', '', '']);
  });

  it('stays where white that grows fills the foot', async () => {
    // Of 18 pixels below the last gap, two gaps can take 20.
    expect(await styles(question(307, 307, 308) + question(22, 600), 'p', 'marginTop')).toEqual([
      '',
      '30px',
      '30px',
      '',
      '',
    ]);
  });

  const style =
    '<style>h4 { margin: 0; break-after: avoid } h4, .whole { line-height: 14px } .short { break-inside: avoid }</style>';
  const short = (lines: number) =>
    `<article class="short"><h4>?</h4><p class="whole">${'line<br>'.repeat(lines - 1)}line</p></article>`;
  const whole = '<style>.whole, li { break-inside: avoid }</style>';

  it('is parted, if it is short, where three lines or more would stay white, with two lines on each side', async () => {
    const parted = async (above: number, lines: number) =>
      (await styles(style + whole + text(above) + short(lines) + text(500), '.short', 'breakInside'))[0];
    expect([await parted(940, 4), await parted(941, 4)]).toEqual(['auto', '']);
    expect(await parted(948, 4)).toBe('');
    expect(await parted(940, 3)).toBe('');
  });

  it('is parted behind the first item of a list where nothing else helps', async () => {
    const list = `<style>ul { margin: 0; padding: 0 } li { height: 40px; list-style: none } li:first-child { break-after: avoid }</style><ul><li>a<li>b<li>c</ul>`;
    const parted = async (above: number) =>
      (await styles(whole + text(above) + list + text(500), 'li', 'breakAfter'))[0];
    expect([await parted(930), await parted(945), await parted(910)]).toEqual(['auto', '', '']);
  });

  it('is parted from its lead, before its last item and within a tall row where 25 mm would stay white', async () => {
    const style =
      '<style>p, li, tr { break-inside: avoid; line-height: 20px } .lead { break-after: avoid } .last { break-before: avoid } table { border-spacing: 0 }</style>';
    const parted = async (
      above: number,
      inside: string,
      ...of: [selector: string, property: 'breakAfter' | 'breakBefore' | 'breakInside']
    ) => (await styles(style + text(above) + inside + text(500), ...of))[0];
    const lead = `<p class="lead" style="height: 40px">:</p>${text(200)}`;
    expect(await parted(905, lead, '.lead', 'breakAfter')).toBe('auto');
    expect(await parted(907, lead, '.lead', 'breakAfter')).toBe('');
    // A lead that would leave as deep a hole stays with what it leads to.
    expect(await parted(867, lead, '.lead', 'breakAfter')).toBe('auto');
    expect(await parted(866, lead, '.lead', 'breakAfter')).toBe('');
    expect(await parted(880, `<p class="lead" style="height: 40px">:</p>${picture(300)}`, '.lead', 'breakAfter')).toBe(
      '',
    );
    const last = '<li class="last" style="height: 80px">…</li>';
    const list = `<ul style="margin: 0; padding: 0"><li style="height: 40px">…</li>${last}</ul>`;
    expect(await parted(905, list, '.last', 'breakBefore')).toBe('auto');
    expect(await parted(907, list, '.last', 'breakBefore')).toBe('');
    const row = (lines: number) =>
      `<table><tbody><tr><td style="padding: 0">${'line<br>'.repeat(lines)}</td></tr></tbody></table>`;
    expect(await parted(900, row(8), 'tr', 'breakInside')).toBe('auto');
    expect(await parted(910, row(8), 'tr', 'breakInside')).toBe('');
  });
});

describe('a question with lines to write on that begins a page', () => {
  const line = '<span class="ruled-line" style="display: block; height: 30px"></span>';
  const asked = (height: number, more = '') =>
    `<article style="break-inside: avoid">${text(height)}<div class="ruled${more}" style="break-inside: avoid">${line.repeat(3)}</div></article>`;
  const lines = (inside: string) =>
    withPage(browser, async tab => {
      await tab.setContent(page(inside, 1));
      await fill(tab);
      return await tab.evaluate(() => [...document.querySelectorAll('.ruled')].map(({ children }) => children.length));
    });

  it('has one less of three where it then has room at the foot of the one before', async () => {
    expect(await lines(text(840) + asked(100) + text(900))).toEqual([2]);
    expect(await lines(text(841) + asked(100) + text(900))).toEqual([6]);
  });

  it('has as many as the settings say, and as others can make up for', async () => {
    expect(await lines(text(840) + asked(100, ' fixed') + text(900))).toEqual([6]);
    expect(await lines(asked(330) + asked(330) + asked(100) + text(900))).toEqual([6, 5, 6]);
  });

  it('has one more where the answers begin a page, as long as those before have room', async () => {
    const answers = '<h2 class="appendix" style="break-before: page; height: 50px; margin: 0">Answers</h2>';
    const given = (count: number) => lines(`${asked(105).repeat(count)}</div>${answers}<div>`);
    // Of five on a page, one moves to the next page then, and all grow as usual, up to six lines.
    expect(await given(6)).toEqual([5, 5, 5, 4, 6, 6]);
    expect(await given(9)).toEqual([3, 3, 3, 3, 3, 5, 5, 5, 4]);
  });
});

describe('the head of a table', () => {
  it('stands again on the next page, and takes its room there', async () => {
    const row = (tag: string) => `<tr><${tag} style="height: 100px; padding: 0">…</${tag}></tr>`;
    const table = `<table style="border-spacing: 0"><thead style="break-after: avoid">${row('th')}</thead>${row('td').repeat(12)}</table>`;
    const article = (height: number) => `<article style="margin-bottom: 20px">${text(height)}</article>`;
    // The head and three rows on the second page; without the head, the third question would be there too.
    expect(await stretched(table + article(260).repeat(4))).toEqual([0, 40, 0, 0]);
    const rows = await withPage(browser, async tab => {
      await tab.setContent(page(table, 1));
      await fill(tab);
      return await tab.evaluate(() => document.querySelectorAll('tr').length);
    });
    expect(rows).toBe(13);
  });
});

describe('level columns above what begins the next page', () => {
  const line = '<span class="ruled-line" style="display: block; height: 30px"></span>';
  const asked = (height: number) =>
    `<article style="break-inside: avoid">${text(height)}<div class="ruled" style="break-inside: avoid">${line.repeat(3)}</div></article>`;
  const lines = (last: number) =>
    withPage(browser, async tab => {
      const next = `</div><div class="columns">${text(900)}`;
      await tab.setContent(page(text(480) + text(150) + text(last) + asked(60).repeat(4) + next, 2));
      await fill(tab);
      return await tab.evaluate(() => [...document.querySelectorAll('.ruled')].map(({ children }) => children.length));
    });

  it('are parted elsewhere where all can be filled then, up to three lines', async () => {
    expect(await lines(340)).toEqual([6, 6, 6, 6]);
    expect(await lines(308)).toEqual([3, 3, 3, 3]);
  });
});
