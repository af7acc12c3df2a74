import { posix } from 'node:path';
import { parseXml, type XmlElement, XmlNode } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import { emitEpub } from '../../../src/artifacts/epub/emit.js';
import { questionsOf } from '../../../src/bank/questions.js';
import { question, sampleBank, section } from '../../support/bank.js';
import { unzip } from '../../support/unzip.js';
import { bankOf } from '../deck/bank.js';
import { exportBank } from './bank.js';

const bank = exportBank();
const data = await emitEpub(bank);
const files = await unzip(data);

async function opened(from = bank) {
  const all = from === bank ? files : await unzip(await emitEpub(from));
  return (name: string) => elementsOf(String(all.get(`EPUB/${name}`)));
}

function elementsOf(xml: string): XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (element: XmlElement): void => {
    found.push(element);
    for (const child of element.children) if (child.type === XmlNode.TYPE_ELEMENT) walk(child as XmlElement);
  };
  const { root } = parseXml(xml);
  if (root) walk(root);
  return found;
}

const named = (elements: XmlElement[], ...names: string[]) => elements.filter(({ name }) => names.includes(name));
const chapter = async (from = bank) => (await opened(from))('chapter-1.xhtml');

/** What stands in the section of a question. */
async function partOf(id: string, from = bank): Promise<XmlElement> {
  const [found] = (await chapter(from)).filter(({ attributes }) => attributes.id === `q-${id}`);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

describe('the e-book', () => {
  it('begins with what it is, as it is', () => {
    expect([...files.keys()].slice(0, 2)).toEqual(['mimetype', 'META-INF/container.xml']);
    expect(Buffer.from(data.subarray(30, 58)).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  });

  it('names all its files, and leads to nothing else', async () => {
    const [read, pages] = [await opened(), [...files.keys()].filter(name => name.endsWith('.xhtml'))];
    const items = named(read('package.opf'), 'item').map(({ attributes }) => `EPUB/${attributes.href}`);
    expect([...items, 'EPUB/package.opf', 'META-INF/container.xml', 'mimetype'].sort()).toEqual(
      [...files.keys()].sort(),
    );
    const places = new Set(
      pages.flatMap(page =>
        elementsOf(String(files.get(page))).flatMap(({ attributes: { id } }) =>
          id ? [page, `${page}#${id}`] : [page],
        ),
      ),
    );
    for (const page of pages) {
      for (const { attributes } of elementsOf(String(files.get(page)))) {
        for (const url of [attributes.href, attributes.src]) {
          if (url === undefined || /^https?:/u.test(url)) continue;
          const target = url.startsWith('#') ? page + url : posix.join('EPUB', url);
          expect(places.has(target) || files.has(target), url).toBe(true);
        }
        if (attributes.src !== undefined) expect(attributes.src).toMatch(/^media\//u);
      }
    }
  });

  it('lists every question under its file', async () => {
    const read = await opened();
    const links = named(read('nav.xhtml'), 'a').map(({ attributes: { href }, text }) => [href, text]);
    expect(links[0]).toEqual(['chapter-1.xhtml', '机器学习笔记']);
    expect(links.slice(1).map(([href]) => href)).toEqual(questionsOf(bank).map(({ id }) => `chapter-1.xhtml#q-${id}`));
    expect(links[2]).toEqual(['chapter-1.xhtml#q-bbbbbbbbbbbbbbbb', 'Q2 解释梯度消失']);
  });

  it('has sections as headings above, each once, and their texts', async () => {
    const headings = named(await chapter(), 'h1', 'h2', 'h3').map(({ name, text }) => `${name} ${text}`);
    expect(headings.slice(0, 6)).toEqual([
      'h1 机器学习笔记',
      'h2 基础',
      expect.stringMatching(/^h3 Q1 什么是正则化？/u),
      'h3 Q2 解释梯度消失',
      'h2 进阶',
      'h3 What does the decoder attend to?',
    ]);
    const more = sampleBank({
      entries: [
        section({ title: '链表', content: '总说。' }),
        question({ id: 'xxxxxxxxxxxxxxxx', path: ['链表'], question: '反转？', answer: '改指针。' }),
      ],
    });
    expect(named(await chapter(more), 'h1', 'h2', 'h3').map(({ text }) => text)).toEqual([
      '机器学习笔记',
      '链表',
      '反转？',
    ]);
    expect((await chapter(more))[0]?.text).toContain('总说。');
  });

  it('has the title of a file once, with the text below it', async () => {
    const from = sampleBank({ entries: [section({ title: '机器学习笔记', depth: 1, content: '总说。' })] });
    const elements = await chapter(from);
    expect(named(elements, 'h1', 'h2').map(({ text }) => text)).toEqual(['机器学习笔记']);
    expect(elements[0]?.text).toContain('总说。');
  });

  it('has headings of answers below their questions', async () => {
    const from = bankOf([{ question: 'q', path: ['s'], answer: '# a\n\n### b\n\nc[^1]\n\n# d\n\n[^1]: e' }]);
    const headings = named(await chapter(from), 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
    expect(headings.slice(1).map(({ name, text }) => `${name} ${text}`)).toEqual([
      'h2 s',
      'h3 q',
      'h4 a',
      'h6 b',
      'h4 d',
    ]);
  });

  it('has formulas as MathML, pictures as files, and answers below what they answer', async () => {
    const part = await partOf('aaaaaaaaaaaaaaaa');
    const xml = String(files.get('EPUB/chapter-1.xhtml'));
    expect(part.text).toMatch(/惩罚项[\s\S]*loss = mse/u);
    expect(xml).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">');
    const [item] = named((await opened())('package.opf'), 'item').filter(
      ({ attributes }) => attributes.properties === 'mathml',
    );
    expect(item?.attributes.href).toBe('chapter-1.xhtml');
    expect(files.get(`EPUB/media/${bank.media[0]?.name}`)).toEqual(Buffer.from(bank.media[0]?.data ?? []));
    expect((await partOf('bbbbbbbbbbbbbbbb')).text).toContain('待回答');
    expect((await partOf('gggggggggggggggg')).text).toMatch(/______|顺序[\s\S]*栈是后进先出/u);
  });

  it('keeps what XML and HTML would take for signs', async () => {
    const text = 'a `]]>` b `<script>` & "c" \\<!-- d';
    const from = bankOf([{ question: text, answer: text }]);
    const [id] = questionsOf(from).map(one => one.id);
    const { text: said } = await partOf(String(id), from);
    expect(said.match(/a \]\]> b <script> & "c" <!-- d/gu)).toHaveLength(2);
  });

  it('has HTML of today in place of what notes may have of older HTML', async () => {
    const answer =
      '<center>a <tt>b</tt> <big>c</big> <strike>d</strike></center>\n\n<summary>e</summary>\n\n| f |\n| :-: |\n| g |';
    const from = bankOf([{ question: 'q', answer }]);
    const part = await partOf(String(questionsOf(from)[0]?.id), from);
    expect(part.text.replace(/\s+/gu, '')).toContain('abcdefg');
    const elements = await chapter(from);
    expect(named(elements, 'center', 'tt', 'big', 'strike', 'font', 'summary', 'picture')).toEqual([]);
    expect(elements.filter(({ attributes }) => 'align' in attributes)).toEqual([]);
    expect(named(elements, 'td')[0]?.attributes.style).toBe('text-align: center');
  });

  it('is an edition of the same book whenever it is made, with the same bytes for the same notes', async () => {
    expect(Buffer.from(await emitEpub(bank)).equals(Buffer.from(data))).toBe(true);
    const later = { ...bank, modified: bank.modified + 86_400 };
    const idOf = async (from: typeof bank) => named((await opened(from))('package.opf'), 'dc:identifier')[0]?.text;
    expect(await idOf(later)).toBe(await idOf(bank));
    expect(await idOf(bank)).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
    expect(await idOf({ ...bank, namespace: 'other' })).not.toBe(await idOf(bank));
  });

  it('is a book without a question too', async () => {
    const read = await opened(sampleBank({ entries: [], media: [] }));
    expect(named(read('nav.xhtml'), 'li')).toHaveLength(1);
  });
});
