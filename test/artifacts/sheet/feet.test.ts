import { afterAll, describe, expect, it } from 'vitest';
import { figuresOf } from '../../../scripts/sheet-figures/figures.mjs';
import { sheetPdf } from '../../../src/artifacts/sheet/sheet.js';
import { loadSheetTemplate } from '../../../src/artifacts/sheet/template/load.js';
import { sharedBrowser } from '../../../src/browser/page.js';
import { question, sampleBank } from '../../support/bank.js';
import { badBreaks } from './support/breaks.js';

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
