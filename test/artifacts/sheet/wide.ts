import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textContent } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { partCodeLines, setWideCode } from '../../../src/artifacts/sheet/html/code-lines.js';
import { spanLeads } from '../../../src/artifacts/sheet/html/leads.js';
import { setParagraphs } from '../../../src/artifacts/sheet/html/paragraphs.js';
import { partsOfWord } from '../../../src/artifacts/sheet/html/parted-words.js';
import { setTables } from '../../../src/artifacts/sheet/html/tables.js';
import { hasClass } from '../../../src/render/classes.js';

const node = (tagName: string, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});
const text = (value: string) => ({ type: 'text' as const, value });
const root = (...children: Element[]): Root => ({ type: 'root', children });
const row = (tagName: string, ...texts: string[]) => node('tr', ...texts.map(value => node(tagName, text(value))));

/** The table, or what became of it, with two columns of such words. */
function set(word: string, perLine: number, perPage?: number, wrap = (table: Element) => table): Element {
  const table = node('table', row('th', 'one', 'two'), row('td', word, word));
  const tree = root(wrap(table));
  setTables(tree, perLine, perPage);
  return tree.children[0] as Element;
}

describe('a table', () => {
  // Words of 10 ems with parts of 5.5, in two columns: 22.6 whole, 12.7 in parts.
  const word = `${'a'.repeat(10)}_${'b'.repeat(9)}`;
  const wbrs = (table: Element) => JSON.stringify(table).split('"wbr"').length - 1;

  it('breaks no word as long as all fit, a tenth wider and six tenths apart', () => {
    expect(wbrs(set(word, 22.6))).toBe(0);
    expect(wbrs(set(word, 22.5))).toBe(2);
  });

  it('gets smaller by up to a tenth where the parts of its words do not fit', () => {
    expect(set(word, 12.8).properties.style).toBeUndefined();
    expect(set(word, 12.6).properties.style).toBe('--fit: 0.99');
    expect(set(word, 11.5).properties.style).toBe('--fit: 0.9');
  });

  it('then spans the page, where it stands in no list', () => {
    expect(hasClass(set(word, 11, 25), 'spanning')).toBe(true);
    expect(hasClass(set(word, 11.5, 25), 'spanning')).toBe(false);
    expect(set(word, 11, 25, table => node('blockquote', table)).children[0]).toMatchObject({ tagName: 'ul' });
  });

  it('then is one item a row, each cell with the head of its column', () => {
    const list = set(word, 11);
    expect(list).toMatchObject({ tagName: 'ul', properties: { className: ['rows'] } });
    expect(list.children.map(item => textContent(item as Element))).toEqual([`one${word}two${word}`]);
    expect(set(word, 11, 12).tagName).toBe('ul');
  });

  it('is broken anywhere where it has no heads to name its cells by', () => {
    const table = node('table', row('td', word, word), row('td', word, word));
    setTables(root(table), 11);
    expect(hasClass(table, 'broken')).toBe(true);
  });

  it('has room for a few characters in each cell, and for the frame of code', () => {
    const fits = (cell: Element, perLine: number) => {
      const table = node('table', node('tr', cell));
      setTables(root(table), perLine);
      return !hasClass(table, 'broken');
    };
    const chinese = node('td', text('中文中文中文'));
    expect([fits(chinese, 3.4), fits(chinese, 2.9)]).toEqual([true, false]);
    // 5 ems and a tenth, with the frame 6.1; a tenth less is made up for by its size.
    const code = node('td', node('code', text('a'.repeat(10))));
    expect([fits(code, 5.5), fits(code, 5.45)]).toEqual([true, false]);
  });
});

describe('a word of nine characters', () => {
  it.each([
    ['ab_cd.ef/gh-ij', ['ab_', 'cd.', 'ef/', 'gh-', 'ij']],
    ['HashMapEntry', ['Hash', 'Map', 'Entry']],
    ['ab_cd_efg', ['ab_', 'cd_', 'efg']],
    ['ab_cd_ef', ['ab_cd_ef']],
    ['HTTPSERVER', ['HTTPSERVER']],
    ['__init__method', ['__init__', 'method']],
  ])('breaks between its parts: %s', (word, parts) => {
    expect(partsOfWord(word)).toEqual(parts);
  });
});

describe('code', () => {
  const set = (lines: string[], perLine: number, perPage?: number, wrap = (pre: Element) => pre) => {
    const code = node('code', text(lines.join('\n')));
    const pre = node('pre', code);
    const tree = root(wrap(pre));
    partCodeLines(tree);
    setWideCode(tree, perLine, perPage);
    return {
      spans: hasClass(pre, 'spanning'),
      whole: hasClass(pre, 'whole'),
      indents: code.children.map(line => (line as Element).properties.style),
    };
  };
  const short = 'a'.repeat(12);
  // A column of 27 ems holds 48 characters, a frame of 1.4 ems and 0.53 for each.
  const [most, long] = ['a'.repeat(48), 'a'.repeat(49)];

  it('spans the page with three lines and a fifth of them too long for a column', () => {
    expect(set([long, long, long], 27, 56).spans).toBe(true);
    expect(set([long, long, most], 27, 56).spans).toBe(false);
    expect(set([long, long, long, ...Array(12).fill(short)], 27, 56).spans).toBe(true);
    expect(set([long, long, long, ...Array(13).fill(short)], 27, 56).spans).toBe(false);
    expect(set([long, long, long], 27).spans).toBe(false);
    expect(set([long, long, long], 27, 56, pre => node('li', pre)).spans).toBe(false);
  });

  it('stays whole as a drawing of up to 24 lines, and spans the page with one line too long for a column', () => {
    const drawing = (inner: number, width: number, ...others: string[]) => [
      `┌${'─'.repeat(width - 2)}┐`,
      ...Array<string>(inner).fill(`│${' '.repeat(width - 2)}│`),
      `└${'─'.repeat(width - 2)}┘`,
      ...others,
    ];
    const whole = (lines: string[]) => set(lines, 27, 56).whole;
    expect([whole(drawing(22, 20)), whole(drawing(23, 20))]).toEqual([true, false]);
    expect(whole(['+-----+', '|  a  |', '+-----+'])).toBe(true);
    // Half of the lines have strokes.
    expect([whole(drawing(1, 9, 'a', 'b', 'c')), whole(drawing(1, 9, 'a', 'b', 'c', 'd'))]).toEqual([true, false]);
    expect(whole(['src', '├── a', '└── b'])).toBe(false);
    expect(whole(['if (a || b) {', '  c |= d;', '}'])).toBe(false);
    expect([set(drawing(1, 48), 27, 56).spans, set([...drawing(1, 48), long], 27, 56).spans]).toEqual([false, true]);
  });

  it('counts each character of Chinese once where a block may go over the page, but two cells in a drawing', () => {
    const chinese = (count: number) => '汉'.repeat(count);
    expect(set(Array<string>(3).fill(chinese(48)), 27, 56).spans).toBe(false);
    expect(set(Array<string>(3).fill(chinese(49)), 27, 56).spans).toBe(true);
    const drawing = (inner: string) => ['┌──┐', `│${inner}│`, '└──┘'];
    expect([set(drawing(chinese(23)), 27, 56).spans, set(drawing(`${chinese(23)}a`), 27, 56).spans]).toEqual([
      false,
      true,
    ]);
  });

  it('counts Chinese as wide as it is where a line without blanks may break at its seams', () => {
    const html = (count: number) => {
      const tree = root(node('pre', node('code', text(`say("${'汉'.repeat(count)}")`))));
      partCodeLines(tree);
      setWideCode(tree, 27);
      return toHtml(tree.children[0] as Element);
    };
    expect(html(22)).not.toContain('<wbr');
    expect(html(23)).toContain('<wbr');
  });

  it('gives Chinese in a drawing two cells for each character', () => {
    const html = (line: string) => {
      const tree = root(node('pre', node('code', node('b', text(`┌──┐\n${line}`)))));
      partCodeLines(tree);
      setWideCode(tree, 27);
      return toHtml((tree.children[0] as Element).children[0] as Element);
    };
    expect(html('│汉字a│')).toContain('│<span class="cells" style="--cells: 4">汉字</span>a│');
    expect(html('汉字\n汉字')).toContain('<b>汉字</b>');
  });

  it('marks blank lines, with which no column begins', () => {
    const code = node('code', text('a\n\n \nb'));
    const tree = root(node('pre', code));
    partCodeLines(tree);
    expect(code.children.map(line => hasClass(line as Element, 'blank'))).toEqual([false, true, true, false]);
  });

  it('has no blank lines at its head and foot', () => {
    const linesOf = (...lines: string[]) => set(lines, 27).indents.length;
    expect([linesOf('', ' ', 'a', '', 'b', '\t', ''), linesOf('', ''), linesOf('')]).toEqual([3, 1, 1]);
  });

  it('goes on at the indent of its line', () => {
    expect(set([short, `    ${short}`, `\t\t${short}`, '  }'], 27).indents).toEqual([
      undefined,
      '--indent: 4ch',
      '--indent: 8ch',
      undefined,
    ]);
  });

  it('leaves 24 characters to a line that goes on', () => {
    expect(set([`${' '.repeat(24)}${short}`, `${' '.repeat(25)}${short}`], 27).indents).toEqual([
      '--indent: 24ch',
      '--indent: 24ch',
    ]);
    expect(set([`${' '.repeat(20)}${short}`], 24.5).indents).toEqual(['--indent: 16ch']);
  });
});

describe('code without blanks', () => {
  /** Its pieces, in a column that holds 48 characters. */
  const pieces = (line: string, ...tokens: string[]) => {
    const parts = tokens.length > 0 ? tokens : [line];
    const spans = parts.map(part => node('span', text(part)));
    const own: Element = { ...node('span', ...spans), properties: { className: ['line'] } };
    const tree = root(node('pre', node('code', own)));
    partCodeLines(tree);
    setWideCode(tree, 27);
    return toHtml(tree)
      .replace(/<(?!wbr)[^>]*>/gu, '')
      .split('<wbr>');
  };
  const call = 'db.Model(&users[i]).Association("Posts").Find(&users[i].Posts)';
  const seams = ['db', '.Model(&#x26;', 'users[', 'i])', '.Association(', '"Posts")', '.Find(&#x26;', 'users['];

  it('breaks at its seams', () => {
    expect(pieces(call)).toEqual([...seams, 'i]', '.Posts)']);
    expect(pieces('', 'db.', 'Model(&users[i]).', 'Association("Posts")', '.Find(&users[i].Posts)')).toEqual([
      ...seams,
      'i]',
      '.Posts)',
    ]);
  });

  it('is whole if a row has room for it', () => {
    // 48 characters without four for the hook.
    const args = (count: number) => `f(${'a'.repeat(count - 3)})`;
    expect(pieces(`let x = ${args(44)}`)).toHaveLength(1);
    expect(pieces(`let x = ${args(45)}`)).toHaveLength(2);
    expect(pieces(`    let x = ${args(41)}`)).toHaveLength(2);
  });
});

describe('the lines above a block', () => {
  const spans = (lead: string, block: Element) => {
    const paragraph = node('p', text(lead));
    const tree = root(paragraph, block);
    setParagraphs(tree, 27);
    spanLeads(tree);
    return hasClass(paragraph, 'spanning');
  };
  const spanning: Element = { ...node('pre'), properties: { className: ['spanning'] } };

  it('span the page with it, if they are few and lead to it', () => {
    expect(spans('For example:', spanning)).toBe(true);
    expect(spans('For example:', node('pre'))).toBe(false);
    expect(spans('This is an example.', spanning)).toBe(false);
    expect(spans(`${'For example, '.repeat(20)}this:`, spanning)).toBe(false);
  });
});
