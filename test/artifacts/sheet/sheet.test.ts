import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetPdf } from '../../../src/artifacts/sheet/sheet.js';
import { loadSheetTemplate } from '../../../src/artifacts/sheet/template/load.js';
import type { Bank } from '../../../src/bank/model.js';
import { fontconfigFile } from '../../../src/browser/fontconfig.js';
import { families } from '../../../src/browser/fonts.js';
import { type Machine, thisMachine } from '../../../src/browser/machine.js';
import { sharedBrowser } from '../../../src/browser/page.js';
import { bareMachine, packageFolder } from '../../browser/machine.js';
import { question, sampleBank } from '../../support/bank.js';
import { type Pdf, readPdf } from '../../support/pdf.js';
import { expectSameBytes } from '../../support/same.js';

const template = await loadSheetTemplate();
const browser = sharedBrowser();
afterAll(() => browser.close());

describe('the sheet of the sample', () => {
  let bytes: Uint8Array;
  let pdf: Pdf;
  beforeAll(async () => {
    bytes = await sheetPdf(sampleBank(), { template, browser });
    pdf = await readPdf(bytes);
  });

  it('is one page of A4 with the bank’s title', () => {
    expect(pdf.pages.map(({ width, height }) => [width, height])).toEqual([[210, 297]]);
    expect(pdf.title).toBe('机器学习笔记');
  });

  it('has the text of every entry, with formulas, code, cells, captions and page number', () => {
    for (const text of ['共3题，1题待回答', '什么是正则化？写出', '惩罚项1：', '第二点，alpha=0.1', '解释梯度消失'])
      expect(pdf.text).toContain(text);
    for (const text of ['loss=mse+0.1*norm#注释也要有字形', 'Lasso', '训练曲线', '脚注里的说明。', '前一时刻的输出'])
      expect(pdf.text).toContain(text);
    for (const text of ['K\\V来自编码器', '要点', '详细准备Transformer', '1/1']) expect(pdf.text).toContain(text);
    expect(pdf.text).toMatch(/λ∥?θ/u);
  });

  it('has all its fonts inside, none of them drawn by hand', () => {
    const fonts = pdf.pages.flatMap(page => page.fonts);
    expect(fonts.filter(({ embedded, type }) => !embedded || type === 'Type3')).toEqual([]);
    const names = fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/u, ''));
    for (const name of [
      'NotoSansSC-Regular',
      'NotoSansSC-Bold',
      'SourceSans3-Regular',
      'JetBrainsMono-Regular',
      'KaTeX_Math-Italic',
    ])
      expect(names).toContain(name);
    expect(names.filter(name => !/^(?:NotoSansSC|SourceSans3|JetBrainsMono|KaTeX)/u.test(name))).toEqual([]);
  });

  it('shows the picture', () => {
    expect(pdf.pages[0]?.pictures).toEqual([{ width: 60, height: 45 }]);
  });

  it('has an outline of sections and questions', () => {
    expect(pdf.outline.map(line => line.replace(/(?<=\S)\s+/gu, ' '))).toEqual([
      '目录',
      '基础',
      '  Q1 什么是正则化？写出 L_2 的损失',
      '  Q2 解释梯度消失',
      '进阶',
      '  What does the decoder attend to?',
      '要点',
    ]);
  });

  it('leads from the contents to each place, and from a footnote’s mark to the note', async () => {
    const task = getDocument({ data: bytes.slice(), verbosity: 0 });
    const document = await task.promise;
    const links = (await (await document.getPage(1)).getAnnotations()).map(({ dest }) => dest as string);
    expect(links.map(link => decodeURIComponent(link))).toEqual([
      's-1',
      'q-aaaaaaaaaaaaaaaa',
      'q-bbbbbbbbbbbbbbbb',
      's-2',
      'q-cccccccccccccccc',
      's-3',
      'q-aaaaaaaaaaaaaaaa-a-fn-1',
    ]);
    for (const link of links) expect(await document.getDestination(link), link).not.toBeNull();
    expect((await document.getMarkInfo())?.Marked).toBe(true);
    await task.destroy();
  });

  it('says the characters that the notes have, not radicals of the same shape', async () => {
    const answer = '一人用目，长方页风';
    const own = await sheetPdf(sampleBank({ entries: [question({ question: '大小', answer })] }), {
      template,
      browser,
    });
    const task = getDocument({ data: own, verbosity: 0 });
    const { items } = await (await (await task.promise).getPage(1)).getTextContent();
    const text = items.map(item => ('str' in item ? item.str : '')).join('');
    await task.destroy();
    expect(text).toContain(answer);
    expect(text).not.toMatch(/[\u2e80-\u2fdf]/u);
  });

  it('says which language it is in', async () => {
    const { catalog } = await PDFDocument.load(bytes);
    expect(catalog.get(PDFName.of('Lang'))?.toString()).toBe('(zh-CN)');
  });

  it('is dated by the bank and comes out the same twice', async () => {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(document.getCreationDate()).toEqual(new Date('2023-11-14T22:13:20Z'));
    expectSameBytes(await sheetPdf(sampleBank(), { template, browser }), bytes);
    const other = sharedBrowser();
    try {
      expect(Buffer.from(await sheetPdf(sampleBank(), { template, browser: other })).equals(Buffer.from(bytes))).toBe(
        true,
      );
    } finally {
      await other.close();
    }
  });
});

describe('a template', () => {
  it('chooses paper, columns and colours by its style', async () => {
    const styles = new Map([...template.styles, ['extra.css', ':root { --paper: 148mm 210mm; --columns: 1 }']]);
    const own = { ...template, styles };
    const { pages, text } = await readPdf(await sheetPdf(sampleBank(), { template: own, browser }));
    expect(pages.map(({ width, height }) => [width, height])).toContainEqual([148, 210]);
    expect(text).toContain(`1/${pages.length}`);
  });
});

describe('the sheet of many questions', () => {
  it('fills columns and pages, balances what is left of a chapter, and leaves no heading at a foot', async () => {
    const entries = Array.from({ length: 60 }, (_, index) =>
      question({
        id: `id${index}`,
        path: [`章${Math.floor(index / 20)}`],
        question: `题${numeral(index)}问`,
        ...(index % 3 === 0 ? {} : { answer: `答${numeral(index)}始${'字'.repeat((index * 37) % 400)}` }),
      }),
    );
    const bytes = await sheetPdf(sampleBank({ entries, media: [] }), { template, browser });
    const task = getDocument({ data: bytes, verbosity: 0 });
    const document = await task.promise;
    // Titles are in the contents first, and then in their place.
    const places = new Map<string, { page: number; column: number; y: number }>();
    for (let page = 1; page <= document.numPages; page += 1) {
      for (const item of (await (await document.getPage(page)).getTextContent()).items) {
        if (!('str' in item)) continue;
        const [, , , , x, y] = item.transform as number[];
        for (const [mark] of item.str.matchAll(/题.+?问|答.+?始/gu))
          places.set(mark, { page, column: Number((x ?? 0) > 297), y: y ?? 0 });
      }
    }
    await task.destroy();
    for (const [index, { status }] of entries.entries()) {
      const title = places.get(`题${numeral(index)}问`);
      expect(title, `${index}`).toBeDefined();
      if (status === 'unanswered') continue;
      const answer = places.get(`答${numeral(index)}始`);
      expect([answer?.page, answer?.column]).toEqual([title?.page, title?.column]);
      expect(answer?.y).toBeLessThan(title?.y ?? 0);
    }
    // The first two chapters end in the middle of a page, with several questions there.
    for (const first of [0, 20]) {
      const inChapter = entries.slice(first, first + 20).map((_, index) => places.get(`题${numeral(first + index)}问`));
      const last = inChapter.filter(place => place?.page === inChapter.at(-1)?.page);
      expect(new Set(last.map(place => place?.column)), `${first}`).toEqual(new Set([0, 1]));
    }
  });
});

/** A number in characters of one run: a PDF parts Latin digits, and shapes that a radical shares, from the text around. */
function numeral(index: number): string {
  return [...String(index)].map(digit => '甲丙丁戊庚壬癸丑寅卯'[Number(digit)]).join('');
}

describe('on a machine without fonts', () => {
  let disk: Awaited<ReturnType<typeof bareMachine>>;
  const print = async (machine: Partial<Machine>, bank: Bank = sampleBank()) => {
    const own = sharedBrowser({ machine: { ...thisMachine(process.env), ...machine } });
    const missing: string[] = [];
    try {
      const onMissingGlyphs = (characters: string[]) => missing.push(...characters);
      return { pdf: await readPdf(await sheetPdf(bank, { template, browser: own, onMissingGlyphs })), missing };
    } finally {
      await own.close();
    }
  };
  /** The environment of a system that has the fonts of these folders only. */
  const systemFonts = async (...folders: string[]) => {
    const text = fontconfigFile({ folders, cache: join(disk.root, 'fontconfig'), text: [], mono: [] });
    const path = join(disk.root, 'system-fonts.conf');
    await writeFile(path, text);
    return { ...process.env, FONTCONFIG_FILE: path };
  };
  beforeAll(async () => {
    disk = await bareMachine();
  });
  afterAll(() => disk.remove());

  it('prints with those that npm brought', async () => {
    const { pdf, missing } = await print({ env: await systemFonts() });
    expect(missing).toEqual([]);
    expect(pdf.text).toContain('详细准备Transformer');
    expect(pdf.pages[0]?.fonts.map(({ name }) => name)).toContainEqual(expect.stringContaining('NotoSansSC'));
  });

  it('has mathematical signs, letters below the line and Hebrew', async () => {
    const answer = '⌈x⌉ ⟹ ⟺ ℝ ↦ ⊑ ≼ 𝑥 ₙ ₖ `⌊y⌋ ₙ`\n\nשלום';
    const bank = sampleBank({ entries: [question({ question: '符号', answer })], media: [] });
    const { pdf, missing } = await print({ env: await systemFonts() }, bank);
    expect(missing).toEqual([]);
    for (const sign of '⌈⟹⟺ℝ↦⊑≼ₙₖ⌊ש') expect(pdf.text).toContain(sign);
  });

  it('never prints an empty page: without those either, it says what to install', async () => {
    const none = { env: await systemFonts(), packageFolder: withoutFonts };
    await expect(print(none)).rejects.toMatchObject({
      name: 'BrowserError',
      reason: expect.stringMatching(/no font for 100 % of the sheet's letters \(.*机.*…\)/u),
      remedy: expect.stringMatching(/npm install @expo-google-fonts\/noto-sans-sc/u),
    });
  });

  it('never prints boxes for a whole script, but does print in one that the system has', async () => {
    const latin = { env: await systemFonts(packageFolder(families.mono.package) ?? ''), packageFolder: withoutFonts };
    await expect(print(latin)).rejects.toThrow(/no font for \d\d % of the sheet's letters/u);
    const english = sampleBank({
      lang: 'en',
      title: 'Notes',
      entries: [question({ question: 'Why?', answer: 'So.' })],
    });
    expect((await print(latin, english)).pdf.text).toContain('So.');
  });

  it('takes them from the page where the system has no fontconfig', async () => {
    const env = { ...(await systemFonts(packageFolder(families.mono.package) ?? '')) };
    const { found } = await browser.open();
    const machine = { platform: 'darwin' as const, env: { ...env, ...found.env, CARDPRESS_BROWSER: found.path } };
    const { pdf, missing } = await print(machine);
    expect(missing).toEqual([]);
    expect(pdf.text).toContain('详细准备Transformer');
    expect(pdf.pages[0]?.fonts.map(({ name }) => name)).toContainEqual(expect.stringContaining('NotoSansSC-Bold'));
  });

  it('tells of single characters that no font has, and prints all the same', async () => {
    const entries = [
      question({
        question: '做完了吗',
        answer: `${'字'.repeat(50)} \u{12000} \u{E01} $\\gimel$ 龘 \u{1F600} \u{2714}`,
      }),
    ];
    const { missing } = await print({}, sampleBank({ entries }));
    expect(missing).toEqual(['\u{12000}', '\u{E01}']);
  });
});

function withoutFonts(name: string): string | undefined {
  return name.startsWith('@expo-google-fonts/') ? undefined : packageFolder(name);
}
