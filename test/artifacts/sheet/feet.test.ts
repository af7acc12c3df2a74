import { afterAll, describe, expect, it } from 'vitest';
import { figuresOf } from '../../../scripts/sheet-figures/figures.mjs';
import { sheetPdf } from '../../../src/artifacts/sheet/sheet.js';
import { loadSheetTemplate } from '../../../src/artifacts/sheet/template/load.js';
import { sharedBrowser } from '../../../src/browser/page.js';
import { question, sampleBank } from '../../support/bank.js';
import { badBreaks } from './support/breaks.js';
import { pagesOf, withPdf, wordsOf } from './support/structure.js';

// What is left white at the feet of columns, counted as `npm run sheet:figures` does.
const template = await loadSheetTemplate();
const browser = sharedBrowser();
afterAll(() => browser.close());

const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

function print(written: { question: string; answer: string }[]) {
  const entries = written.map((text, index) => question({ id: `id${index}`, label: `${index + 1}.`, ...text }));
  return sheetPdf(sampleBank({ entries, media: [] }), { template, browser, settings: { contents: false } });
}

async function feetOf(written: { question: string; answer: string }[]) {
  const { feet } = await figuresOf(await print(written), { columns: 2, margin: 15 });
  expect(feet.count).toBeGreaterThan(5);
  return feet;
}

/** Titles with nothing below them on their page. */
async function titlesAlone(data: Uint8Array): Promise<string[]> {
  return withPdf(data, async document => {
    const alone: string[] = [];
    for (const page of await pagesOf(document)) {
      const words = (await wordsOf(page)).filter(({ y }) => y > 15 * (72 / 25.4));
      const lowest = Math.min(...words.map(({ y }) => y));
      const isTitle = /^(?:Part \d+|What is question \d+\?|How|learnt from)$/u;
      for (const { text, y } of words)
        if (isTitle.test(text) && y - lowest < 2) alone.push(`${page.pageNumber}: ${text}`);
    }
    return alone;
  });
}

describe('the feet of columns', () => {
  it('are not deep where questions have code and options, and short answers', async () => {
    const code = (lines: number) => times(lines, line => `const value${line} = compute(${line});`).join('\n');
    const options = (count: number) => times(count, index => `- ${'ABCDE'[index]}: value${index}`).join('\n');
    const feet = await feetOf(
      times(40, index => ({
        question: `What is printed?\n\n\`\`\`js\n${code(5 + (index % 7))}\n\`\`\`\n\n${options(3 + (index % 3))}`,
        answer: `It is value${index}, which is computed ${'first, '.repeat(3 + (index % 5))}then printed.`,
      })),
    );
    expect(feet.deep).toEqual([]);
    expect(feet.share).toBeLessThan(0.05);
  });

  it('are not deep where answers go from one line of code to the next', async () => {
    const step = (index: number) => `Then this one:\n\n\`\`\`sh\ngit commit --fixup ${index}\n\`\`\``;
    const feet = await feetOf(
      times(30, index => ({ question: 'How is it done?', answer: times(3 + (index % 7), step).join('\n\n') })),
    );
    expect(feet.deep).toEqual([]);
    expect(feet.share).toBeLessThan(0.05);
  });

  it('have no title alone above them that leads to a block over all columns', async () => {
    const row = (index: number) =>
      `| model${index} | ${'several words that are wide '.repeat(3)} | ${index} | ${'corpus '.repeat(6)} |`;
    const table = `| name | what it does | size | learnt from |\n|-|-|-|-|\n${times(3, row).join('\n')}`;
    const line = `const value = compute(${'argument, '.repeat(8)}last);`;
    const code = `\`\`\`js\n${`${line}\n`.repeat(3)}\`\`\``;
    const entries = times(32, index =>
      question({
        id: `id${index}`,
        path: [`Part ${index >> 1}`],
        question: `What is question ${index}?`,
        answer: `${index % 2 === 0 ? '' : `${'It does one thing after another. '.repeat(1 + ((index * 7) % 23))}\n\n#### How\n\n`}${index % 4 < 2 ? table : code}`,
      }),
    );
    const data = await sheetPdf(sampleBank({ entries, media: [] }), {
      template,
      browser,
      settings: { contents: false, fontSize: 11 },
    });
    expect(await titlesAlone(data)).toEqual([]);
  });

  /** A sheet of questions that go over all columns, each below a title of its own. */
  function withWideCode(count: number, pathOf: (index: number) => string[]): Promise<Uint8Array> {
    const code = `\`\`\`js\n${`const value = compute(${'argument, '.repeat(8)}last);\n`.repeat(3)}\`\`\``;
    const entries = times(count, index =>
      question({
        id: `id${index}`,
        path: pathOf(index),
        question: `What is question ${index}?`,
        answer: `${'It does one thing after another. '.repeat(1 + ((index * 7) % 23))}\n\n${code}\n\nIt ends.`,
      }),
    );
    return sheetPdf(sampleBank({ entries, media: [] }), { template, browser, settings: { contents: false } });
  }

  it('have no chapter alone above them that leads to a question over all columns', async () => {
    expect(await titlesAlone(await withWideCode(40, index => [`Part ${index}`]))).toEqual([]);
  });

  it('have no section alone above a question over all columns, which its title goes over too', async () => {
    const data = await withWideCode(30, index => ['Chapter', `Part ${index}`]);
    expect(await titlesAlone(data)).toEqual([]);
    const onTheRight = await withPdf(data, async document => {
      const words = (await Promise.all((await pagesOf(document)).map(wordsOf))).flat();
      return words.filter(({ text, x }) => /^Part \d+$/u.test(text) && x > 297);
    });
    expect(onTheRight).toEqual([]);
  });

  it('have no question alone above them that goes over all columns', async () => {
    const line = `const value = compute(${'argument, '.repeat(8)}last);`;
    const data = await print(
      times(40, index => ({
        question: 'What is computed?',
        answer: `${'It does one thing after another. '.repeat(1 + (index % 11))}\n\n\`\`\`js\n${`${line}\n`.repeat(3)}\`\`\``,
      })),
    );
    expect((await badBreaks(data, 2)).filter(fault => fault.startsWith('alone'))).toEqual([]);
  });
});
