import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { NoteContents } from '../../src/artifacts/deck/content.js';
import { type Bank, compile } from '../../src/index.js';
import { fixtureConfig } from '../support/fixture.js';
import { sheetPage } from '../support/sheet-page.js';

const folder = fileURLToPath(new URL('../fixtures/constructs', import.meta.url));
const style = (name: string) => readFile(new URL(`../../templates/${name}.css`, import.meta.url), 'utf8');

/** What the faces and the sheet style outside of answers. */
const shell = new Set(
  'section-text switched-off card mobile nightMode night_mode ankidroid_dark_mode cardpress head label question asked answer extra cloze cloze-text type-in source'.split(
    ' ',
  ),
);
/** What the fixture does not have: pictures, unanswered questions and fronts without a topic have fixtures of their own. */
const elsewhere = new Set([
  'missing-image',
  'missing-image-alt',
  'unanswered',
  'topic',
  'katex',
  'katex-display',
  'katex-error',
]);

let bank: Bank;
beforeAll(async () => {
  const { config, root } = await fixtureConfig(folder);
  ({ bank } = await compile({ config, root, env: { SOURCE_DATE_EPOCH: '1700000000' }, history: false }));
});

function fieldsOf({ entries, title, lang, media }: Bank): string[] {
  const questions = entries.filter(entry => entry.type === 'question');
  const contents = new NoteContents({ title, lang, media });
  return questions.map(question => contents.of(question).fields.join('\n'));
}

function classesIn(html: string): Set<string> {
  return new Set([...html.matchAll(/ class="([^"]*)"/gu)].flatMap(([, names = '']) => names.split(' ')));
}

function styledBy(css: string): string[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/\{[^}]*\}/gu, '{}');
  const names = new Set([...plain.matchAll(/\.([a-z][\w-]*)/giu)].map(([, name = '']) => name));
  return [...names].filter(name => !shell.has(name) && !elsewhere.has(name));
}

describe('every construct, in Chinese and English', () => {
  it('keeps each class that the faces style', async () => {
    // A browser draws diagrams: test/diagrams has the class on a card.
    const classes = new Set([...classesIn(fieldsOf(bank).join('\n')), 'diagram']);
    expect(styledBy(await style('anki/style')).filter(name => !classes.has(name))).toEqual([]);
  });

  it('keeps each class that the sheet styles', async () => {
    const classes = classesIn(sheetPage(bank, '{{entries}}'));
    expect(styledBy(await style('sheet/content')).filter(name => !classes.has(name))).toEqual([]);
  });

  it('has no id twice, on a card or on the sheet, and no link into the void', () => {
    const page = sheetPage(bank, '{{contents}}{{entries}}');
    for (const html of [page, ...fieldsOf(bank)]) {
      const ids = [...html.matchAll(/ (?:id|name)="([^"]*)"/gu)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const links = [...html.matchAll(/ (?:href="(?:\/to)?#|aria-describedby=")([^"]*)"/gu)].map(([, id]) =>
        decodeURI(id ?? ''),
      );
      expect(links.filter(id => !ids.includes(id) && !ids.includes(encodeURI(id)))).toEqual([]);
    }
  });

  it('loses no word of the notes', async () => {
    const text = fieldsOf(bank)
      .join('\n')
      .replace(/<[^>]*>/gu, '')
      .replaceAll('&#x3C;', '<')
      .replaceAll('&#x26;', '&');
    for (const word of [
      'List<String>',
      'Map<K, List<V>>',
      'Vec<T>',
      '点我',
      '折叠的',
      '蓝字',
      'Folded text',
      '不存在的笔记',
    ])
      expect(text).toContain(word);
    expect(fieldsOf(bank).join('\n')).not.toMatch(/<script|<[^<>]* on\w+=|javascript:/u);
  });
});
