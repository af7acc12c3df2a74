import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { themes } from '../../../src/artifacts/deck/theme-names.js';
import { facesFor } from '../../../src/artifacts/deck/themes.js';
import type { Bank, Question } from '../../../src/bank/model.js';
import { questionsOf } from '../../../src/bank/questions.js';
import { flags } from '../../../src/browser/flags.js';
import { prepare } from '../../../src/browser/launch.js';
import { thisMachine } from '../../../src/browser/machine.js';
import { type ClientName, clients } from '../../../src/preview/anki/clients.js';
import { katex } from '../../../src/preview/anki/formulas.js';
import { cardsOf } from '../../../src/preview/cards.js';
import { cardDocument } from '../../../src/preview/document.js';
import { bankOf } from './bank.js';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const machine = thisMachine(process.env);
  const { found, fonts } = await prepare({ machine });
  const env = { ...machine.env, ...found.env, ...fonts.env };
  browser = await puppeteer.launch({ executablePath: found.path, headless: 'shell', args: flags(machine), env });
  page = await browser.newPage();
});
afterAll(() => browser?.close());

const code = 'const results = await Promise.allSettled(urls.map(async url => fetch(url)));';
const cell = '事务开始时生成一个快照，用间隙锁避免大部分幻读，代价是并发下降';
const table = `| 隔离级别 | 脏读 | 不可重复读 | 幻读 | 代价 |\n|---|---|---|---|---|\n| REPEATABLE READ | 否 | 否 | 是 | ${cell} |`;
const formula = `$$\n${Array.from({ length: 30 }, (_, at) => `a_{${at}}`).join('+')}\n$$`;
const bank: Bank = bankOf(
  [
    { question: `What does it print?\n\n\`\`\`js\n${code}\n\`\`\`\n\n- A. \`3 3 3\`\n\nThink twice.`, answer: 'A' },
    { question: 'Compare them.', answer: `${table}\n\n\`\`\`js\n${code}\n\`\`\`\n\n${formula}` },
    { question: 'Name two.', answer: '| a | b |\n|---|---|\n| 1 | 2 |' },
    { question: 'What is red?', answer: '<font color="red"><mark>This</mark></font> and <mark>that</mark>' },
    { question: 'Stacks', answer: 'A stack is {{c1::last in}}.', kind: 'cloze' },
  ],
  { lang: 'zh-CN' },
);
const looks = new Map(
  await Promise.all(
    themes.map(
      async name => [name, cardsOf(bank, { faces: await facesFor(name, '/'), unanswered: 'include' })] as const,
    ),
  ),
);
const [printed, compared, small, coloured, cloze] = questionsOf(bank) as [
  Question,
  Question,
  Question,
  Question,
  Question,
];

interface Shown {
  theme?: (typeof themes)[number];
  side?: 'front' | 'back';
  client?: ClientName;
  isNight?: boolean;
  width?: number;
  /** Classes of the body besides. */
  classes?: string;
  /** The size of the text that the reader has set, in pixels. */
  rootSize?: number;
}

/** Shows a side of a question's first card as a program does. */
async function show(question: Question, { side = 'back', client = 'ankidroid', isNight = false, ...more }: Shown = {}) {
  const { theme = 'plain', width = 360, classes = '', rootSize = 16 } = more;
  const cards = looks.get(theme);
  const html = cards?.html(question.id, 0, side) ?? '';
  const document = cardDocument({
    ...{ html, style: cards?.style ?? '', ord: 0, client, isNight, title: '', script: '', nonce: '', media: [] },
    formulas: () => katex,
  });
  await page.setViewport({ width, height: 740 });
  await page.setContent(
    document.replace('<html', `<html style="font-size: ${rootSize}px"`).replace('<body class="', `$&${classes} `),
  );
}

const styleOf = (selector: string) =>
  page.$eval(selector, element => {
    const { fontSize, fontWeight, backgroundColor } = getComputedStyle(element);
    return { size: Number.parseFloat(fontSize), weight: Number(fontWeight), ground: backgroundColor };
  });
/** How far what is in a box goes beyond it. */
const hidden = (selector: string) => page.$eval(selector, box => box.scrollWidth - box.clientWidth);
const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const lines = (selector: string) =>
  page.$eval(selector, element => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  });

describe('a front', () => {
  it('asks in its first paragraph, and has the rest as text to read', async () => {
    await show(printed, { side: 'front' });
    const asked = await styleOf('.question > p:first-of-type');
    expect([asked.size, asked.weight]).toEqual([23.4, 600]);
    for (const selector of ['.question > ul', '.question > p:last-of-type']) {
      const { size, weight } = await styleOf(selector);
      expect([Math.round(size * 10) / 10, weight], selector).toEqual([18, 400]);
    }
    await show(cloze, { side: 'front' });
    const { size, weight } = await styleOf('.cloze-text p');
    expect([Math.round(size * 10) / 10, weight]).toEqual([18, 400]);
  });

  it('is as large as the text on the back', async () => {
    await show(printed);
    expect((await styleOf('.question > p:first-of-type')).size).toBe(18);
    expect((await styleOf('.question > ul')).size).toBe(18);
  });

  it.each(Object.keys(clients) as ClientName[])('shows 34 characters of code at 360 px in %s', async client => {
    for (const side of ['front', 'back'] as const) {
      await show(printed, { side, client });
      const shown = await page.$eval('pre', pre => {
        const range = document.createRange();
        const text = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT).nextNode() as Text;
        range.setStart(text, 0);
        range.setEnd(text, 1);
        const { left, right } = pre.getBoundingClientRect();
        const character = range.getBoundingClientRect();
        return Math.floor((right - character.left - (character.left - left)) / character.width);
      });
      expect(shown).toBeGreaterThanOrEqual(34);
      expect(await hidden('pre')).toBeGreaterThan(0);
      expect(await overflow()).toBe(0);
    }
  });
});

describe('what is wide', () => {
  it.each([360, 768, 1280])('scrolls in its own box, and the card never, at %d px', async width => {
    for (const client of Object.keys(clients) as ClientName[]) {
      await show(compared, { width, client });
      expect(await overflow(), client).toBe(0);
      for (const box of ['table', 'pre', '.math-display'])
        expect(await page.$eval(box, ({ clientWidth }) => clientWidth, client)).toBeLessThanOrEqual(width);
      // The first column names the rows.
      expect(await lines('tbody td:first-child')).toBe(1);
      expect(await lines('thead th:nth-child(3)')).toBe(1);
      const { width: long = 0 } = (await (await page.$('tbody td:last-child'))?.boundingBox()) ?? {};
      expect(long).toBeGreaterThan(140);
      expect(await lines('tbody td:last-child')).toBeLessThanOrEqual(4);
    }
  });

  it('is shadowed on the edge that something is behind', async () => {
    for (const isNight of [false, true]) {
      await show(compared, { isNight });
      const { left, right, bottom } = await page.$eval('table', table => table.getBoundingClientRect().toJSON());
      const darkness = async (to: number) => {
        await page.$eval('table', (table, x) => table.scrollTo({ left: x }), to);
        return [await edge(left, bottom, 1), await edge(right, bottom, -1)];
      };
      const [startLeft, startRight] = await darkness(0);
      const [endLeft, endRight] = await darkness(10_000);
      expect(startLeft).toBe(endRight);
      expect(startRight).not.toBe(startLeft);
      expect(endLeft).not.toBe(endRight);
    }
  });

  it('has a small table as narrow as its text', async () => {
    await show(small, { width: 768 });
    expect(await page.$eval('table', ({ clientWidth }) => clientWidth)).toBeLessThan(120);
    expect(await hidden('table')).toBe(0);
  });
});

/** The colour of a point just inside an edge of the table, above its lower border. */
async function edge(x: number, bottom: number, inwards: 1 | -1): Promise<string> {
  const clip = { x: x + (inwards === 1 ? 2 : -3), y: bottom - 5, width: 1, height: 1 };
  return page.screenshot({ clip, encoding: 'base64' });
}

describe("the reader's own settings", () => {
  it('make the text larger', async () => {
    await show(compared, { rootSize: 24 });
    expect((await styleOf('.answer')).size).toBe(27);
    expect(await overflow()).toBe(0);
  });

  it.each([
    ['anki', '', 'rgb(26, 27, 30)'],
    ['ankidroid', '', 'rgb(0, 0, 0)'],
    ['ankidroid', 'ankidroid_dark_mode', 'rgb(26, 27, 30)'],
    ['ankimobile', '', 'rgb(0, 0, 0)'],
  ] as const)('make the card at night in %s %s %s', async (client, classes, ground) => {
    await show(compared, { client, classes, isNight: true });
    expect((await styleOf('body')).ground).toBe(ground);
    // What covers a shadow has the colour of what it lies on.
    expect((await styleOf('table')).ground).toBe(ground);
  });
});

it('marks coloured text without a ground at night, since that would be as light', async () => {
  const grounds = async (isNight: boolean) => {
    await show(coloured, { isNight });
    return Promise.all(
      ['font mark', 'p > mark'].map(async selector => (await styleOf(selector)).ground !== 'rgba(0, 0, 0, 0)'),
    );
  };
  expect([await grounds(false), await grounds(true)]).toEqual([
    [true, true],
    [false, true],
  ]);
});

describe.each(themes)('the look %s', theme => {
  // WCAG 2: 4.5 is the least for text, 7 for a strong contrast.
  const least = theme === 'contrast' ? 7 : 4.5;

  it.each([
    ['anki', false],
    ['anki', true],
    ['ankidroid', true],
  ] as const)('has texts that are read in %s, at night: %s', async (client, isNight) => {
    await show(compared, { theme, client, isNight });
    const low = Object.entries(await page.evaluate(contrasts)).filter(([, ratio]) => !(ratio >= least));
    expect(low).toEqual([]);
  });

  it('has room for what is wide', async () => {
    await show(compared, { theme });
    expect(await overflow()).toBe(0);
    expect(await lines('tbody td:first-child')).toBe(1);
  });
});

/** Contrasts of the colours of texts with what they stand on, by their names. Runs in the page. */
function contrasts(): Record<string, number> {
  const style = getComputedStyle(document.body);
  const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  const luminance = (name: string) => {
    context.fillStyle = style.getPropertyValue(`--${name}`);
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map(value => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ratio = (text: string, ground: string) => {
    const [dark = 0, light = 0] = [luminance(text), luminance(ground)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const code = ['keyword', 'string', 'constant', 'comment', 'name', 'parameter', 'sign'].map(name => `code-${name}`);
  return Object.fromEntries([
    ...['ink', 'quiet', 'accent'].map(name => [name, ratio(name, 'paper')]),
    ...['ink', 'accent', 'notice', 'good', 'bad', 'special', ...code].map(name => [
      `${name} on wash`,
      ratio(name, 'wash'),
    ]),
    ['notice on its wash', ratio('notice', 'notice-wash')],
  ]);
}
