import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutSoftHyphens } from '../../../src/artifacts/sheet/file/soft-hyphens.js';
import { sheetPdf } from '../../../src/artifacts/sheet/sheet.js';
import { loadSheetTemplate } from '../../../src/artifacts/sheet/template/load.js';
import { sharedBrowser } from '../../../src/browser/page.js';
import { unpacked } from '../../../src/pdf/filters.js';
import { referenceAt, Stream } from '../../../src/pdf/objects.js';
import { pagesOf as pagesIn } from '../../../src/pdf/page-tree.js';
import { readPdf } from '../../../src/pdf/read.js';
import { question, sampleBank } from '../../support/bank.js';
import { pagesOf, withPdf, wordsOf } from './support/structure.js';

const template = await loadSheetTemplate();
const browser = sharedBrowser();
afterAll(() => browser.close());

const prose =
  'Transactions guarantee isolation through concurrency control. Pessimistic approaches acquire locks before reading or modifying; ' +
  'optimistic approaches validate that nothing was concurrently modified before the commitment of all participating databases. ' +
  'Multiversion concurrency control maintains several versions of the same representation, so that readers never block writers.';
const german =
  'Die Verantwortlichkeit der Geschwindigkeiten liegt bei den zuständigen Verwaltungsbehörden, welche die Angelegenheiten ' +
  'selbständig verwalten und verantworten, insbesondere die Straßenangelegenheiten der Gemeinden.';

/** A text several times, so that the ends of lines fall on its words here and there. */
function several(text: string): string {
  return Array.from({ length: 9 }, (_, index) => `${'of to '.repeat(index)}${text} ${text}.`).join('\n\n');
}

/** A sheet in columns: its lines, in their order, and what draws them. */
async function printed(answer: string, { columns = 3, title = 'Why?', lang = 'en' } = {}) {
  const bank = sampleBank({ lang, entries: [question({ question: title, answer })], media: [] });
  const settings = { contents: false, paper: 'A5', columns } as const;
  const data = await sheetPdf(bank, { template, browser, settings });
  const words = await withPdf(data, async document =>
    (await Promise.all((await pagesOf(document)).map(wordsOf))).flat(),
  );
  const lines = new Map<string, string>();
  for (const { x, y, text } of words) {
    const place = `${Math.floor(x / (420 / columns))} ${Math.round(y)}`;
    lines.set(place, (lines.get(place) ?? '') + text);
  }
  const file = readPdf(data);
  const drawings = pagesIn(file).map(page => {
    const contents = file.get(referenceAt(file.dictionary(page), 'Contents') ?? 0);
    return contents instanceof Stream ? unpacked(contents).toString('latin1') : '';
  });
  return { lines: [...lines.values()], drawing: drawings.join('\n') };
}

const linesOf = async (...about: Parameters<typeof printed>) => (await printed(...about)).lines;

const broken = (lines: string[]) => lines.filter(line => line.endsWith('-'));

describe('words of English text', () => {
  let lines: string[];
  let drawing: string;
  beforeAll(async () => {
    ({ lines, drawing } = await printed(prose));
  });

  it('break at the ends of lines in columns', () => {
    expect(broken(lines).length).toBeGreaterThan(1);
  });

  it('are found as they were typed', () => {
    const text = lines.join('\n');
    expect(drawing).not.toMatch(/00AD/u);
    // As readers search: a hyphen at the end of a line joins what is before and behind it.
    expect(text.replaceAll('-\n', '').replaceAll('\n', ' ')).toContain(prose);
  });

  it('are drawn in one piece if they do not break', () => {
    // What is left of a soft hyphen.
    expect(drawing.match(/^-?[\d.]+ -?[\d.]+ Td$/gmu)).toHaveLength(broken(lines).length);
  });

  it('break from seven letters on', async () => {
    const words = (word: string) =>
      Array.from({ length: 9 }, (_, index) => `the ${word} ${'of to '.repeat(index % 3)}`).join('');
    expect(broken(await linesOf(words('problem'))).length).toBeGreaterThan(0);
    expect(broken(await linesOf(words('system'))).length).toBe(0);
  });

  it('are whole in one wide column', async () => {
    expect(broken(await linesOf(several(prose), { columns: 1 }))).toEqual([]);
  });

  it.each([
    ['code', `- the list and\n\n  \`\`\`\n  ${prose}\n  \`\`\``],
    ['inline code', `\`${prose}\` and the rest of it.`],
    ['a link', `[${prose}](https://example.org)`],
    ['a table', `- the list and\n\n  | the |\n  | --- |\n  | ${prose} |`],
    ['another language', german],
    ['names', several('the representation_of @transactional concurrencyControl with org.multiversioning/for and to')],
  ])('are whole in %s', async (_, answer) => {
    expect(broken(await linesOf(answer))).toEqual([]);
  });

  it('are whole in a title', async () => {
    expect(broken(await linesOf('The end.', { title: prose }))).toEqual([]);
  });
});

describe('a word that is longer than a line', () => {
  const compound = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

  it.each([
    ['zh-CN', `一个极长的词：${compound}。`, 'Why?'],
    ['de', `Die ${compound} verwaltet.`, 'Why?'],
    ['zh-CN', '是', `${compound} 是什么？`],
  ])('breaks with hyphens: %s, %s', async (lang, answer, title) => {
    const lines = await linesOf(answer, { title, lang });
    expect(broken(lines).length).toBeGreaterThan(1);
    expect(lines.join('\n').replaceAll('-\n', '')).toContain(compound);
  });

  it('breaks so on cards', async () => {
    const bank = sampleBank({ entries: [question({ question: '问', answer: `词：${compound}。` })], media: [] });
    const data = await sheetPdf(bank, { template, browser, settings: { layout: 'cards', paper: 'A5' } });
    const words = await withPdf(data, async document =>
      (await Promise.all((await pagesOf(document)).map(wordsOf))).flat().map(({ text }) => text),
    );
    expect(words.filter(text => /[a-z]{9}-$/u.test(text)).length).toBeGreaterThan(0);
  });

  it.each([
    'AbstractSingletonProxyFactoryBean',
    'very_long_name_of_some_setting_somewhere',
    '`donaudampfschifffahrtsgesellschaft`',
  ])('is a name, without hyphens: %s', async name => {
    expect(broken(await linesOf(`它的名字是${name}，很长。`, { lang: 'zh-CN' }))).toEqual([]);
  });
});

describe('withoutSoftHyphens', () => {
  it('takes what is drawn for them, and keeps the places of what follows', () => {
    const drawing = [
      'BT',
      '/F4 16 Tf',
      '9 0 Td <001F> Tj',
      '/Span<</ActualText <FEFF00AD> >> BDC',
      '4 0 Td <0001> Tj',
      'EMC',
    ];
    const after = ['0 0 Td <0020> Tj', '/Span<</ActualText <FEFF2010> >> BDC', '3 0 Td <0001> Tj', 'EMC', 'ET'];
    expect(withoutSoftHyphens([...drawing, ...after].join('\n')).split('\n')).toEqual([
      ...drawing.slice(0, 3),
      '4 0 Td',
      ...after,
    ]);
  });
});
