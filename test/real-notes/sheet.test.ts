import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BankFile } from '../../src/index.js';
import { type Pdf, readPdf } from '../support/pdf.js';
import { buildRealNotes } from './build.js';

let pdf: Pdf;
let bank: BankFile;
let bytes: Buffer;

beforeAll(async () => {
  const run = await buildRealNotes({ argv: ['--only', 'sheet,bank'] });
  if (!run.sheet || !run.bank) throw new Error(run.stderr);
  bytes = run.sheet;
  bank = run.bank;
  pdf = await readPdf(run.sheet);
});

const bare = (text: string) => text.replace(/\s+/gu, '');

describe('the sheet of the real notes', () => {
  it('is A4 and has its title', () => {
    expect(new Set(pdf.pages.map(({ width, height }) => `${width}x${height}`))).toEqual(new Set(['210x297']));
    expect(pdf.title).toBe('问题总结');
  });

  it('has the text of all 16 questions and of their answers, in order', () => {
    // The questions stand in the contents first; what follows the contents is searched in order.
    let from = pdf.text.lastIndexOf(bare(bank.questions[0]?.question.text ?? ''));
    for (const { question, answer } of bank.questions) {
      const at = pdf.text.indexOf(bare(question.text), from);
      expect(at, question.text).toBeGreaterThanOrEqual(from);
      from = at;
      for (const line of answer.text.split('\n')) expect(pdf.text.includes(bare(line)), line).toBe(true);
    }
    expect(pdf.text).toContain('详细准备gpt，bert结构的问题');
  });

  it('marks the unanswered ones, in the contents and in their place', () => {
    expect(pdf.text.match(/待回答/gu)?.length).toBeGreaterThanOrEqual(16);
  });

  it('has all its fonts inside, Chinese ones among them', () => {
    const fonts = pdf.pages.flatMap(page => page.fonts);
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([]);
    expect(fonts.some(({ name }) => name.includes('NotoSansSC'))).toBe(true);
    expect(fonts.filter(({ type }) => type === 'Type3')).toEqual([]);
  });

  it('shows the picture', () => {
    expect(pdf.pages.flatMap(({ pictures }) => pictures)).toContainEqual({
      width: 1440,
      height: bank.media[0]?.height,
    });
    expect(pdf.text).toContain('模型历史');
  });

  it('has an outline and a contents that lead to every question', () => {
    for (const { question } of bank.questions) {
      expect(
        pdf.outline.some(line => bare(line).includes(bare(question.text))),
        question.text,
      ).toBe(true);
    }
    expect(pdf.pages[0]?.links).toBeGreaterThanOrEqual(16);
  });

  it('comes out the same twice', async () => {
    const again = await buildRealNotes({ argv: ['--only', 'sheet'] });
    expect(again.sheet?.equals(bytes)).toBe(true);
  });

  it('shows a placeholder where the picture is gone', async () => {
    const { sheet } = await buildRealNotes({
      change: notes => rm(join(notes, 'images'), { recursive: true }),
      argv: ['--only', 'sheet'],
    });
    if (!sheet) throw new Error('no sheet');
    const { text, pages } = await readPdf(sheet);
    expect(pages.flatMap(({ pictures }) => pictures)).toEqual([]);
    expect(text).toContain('v2-75ef40cd622a9d91736dd73c7fe1330c_1440w.webp');
  });
});
