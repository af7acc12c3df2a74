import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainMdx } from '../../src/markdown/mdx/plain.js';
import { readNote } from '../../src/source/read.js';

const lines = (...all: string[]) => all.join('\n');
const plain = (...all: string[]) => {
  const { text, leftOut } = plainMdx(lines(...all));
  expect(text.split('\n')).toHaveLength(lines(...all).split('\n').length);
  return [text.split('\n').filter(line => line.trim() !== ''), leftOut.map(({ what, line }) => `${what} ${line}`)];
};

describe('plainMdx', () => {
  it.each([
    [
      'a module over blank lines',
      ['import {', '  A,', '', '  B', '} from "x"', 'export const m = [', '1]', '', '# T'],
      ['# T'],
      ['module 1'],
    ],
    [
      'statements of every kind',
      [
        'import type { A } from "a";',
        "import A, * as B from 'b' // b",
        'export * as c from "c"',
        'export { d }',
        '',
        'export default function Page({ a }) {',
        '',
        '  return <p>{a}</p>',
        '}',
        '',
        'export default Page;',
        '',
        'export const e = `',
        '',
        '`',
        'text',
      ],
      [],
      ['module 1', 'module 6', 'module 11', 'module 13'],
    ],
    ['a statement above text', ['import A from "a"', '# T'], ['# T'], ['module 1']],
    [
      'modules apart',
      ["import 'a.css'", '', 'export default () => <b/>', '', 'text'],
      ['text'],
      ['module 1', 'module 3'],
    ],
    ['the tags of a component', ['<Tabs v={[{a: 1}, {b: "}"}]}>', '## Q?', '</Tabs>'], ['## Q?'], ['component 1']],
    ['a component over lines', ['<Foo.Bar', '  a="1"', '  {...rest}', '/>', '', 'text'], ['text'], ['component 1']],
    ['text in a line', ['<Note>Take <Badge /> care.</Note>'], ['Take  care.'], ['component 1', 'component 1']],
    ['HTML with an expression, and its partner', ['<p style={{a: 1}}>a</p> <p>b</p>'], ['a <p>b</p>'], ['component 1']],
    [
      'comments and expressions',
      ['{/* a', 'b */}', '', '{items.map(i => (', '  <li>{i}</li>', '))}'],
      [],
      ['expression 1', 'expression 4'],
    ],
  ])('leaves out %s', (_, source, text, left) => {
    expect(plain(...source)).toEqual([text, left]);
  });

  it.each([
    ['prose', 'import is a keyword, export { too'],
    ['prose that begins like an import', 'import x from 哪里来？'],
    ['prose about an import', 'import React from "react" 这一行做什么？'],
    ['prose about an export', 'export default is for one thing per module.'],
    ['Chinese prose about an export', 'export default 是什么？'],
    ['prose with the start of a statement', 'export const 和 let 的区别'],
    ['a class in prose', 'export class names, never instances.'],
    ['generics', 'A List<String> is no array'],
    ['less than', 'a < B and c > d, 1 <2'],
    ['HTML', '<details><summary>Q</summary> a </details>'],
    ['addresses', '<https://example.com/A> <Foo@example.com>'],
    ['gaps and braces', '{{c1::gap}} {x} $\\frac{a}{b}$'],
    ['code in a line', '`<App />` and ``{/* ` */}``'],
    ['an escape', '\\<App />'],
    ['what is not closed', '{ never closed, <Foo a={'],
  ])('leaves %s', (_, source) => {
    expect(plain(source)).toEqual([[source], []]);
  });

  it('leaves code, formulas and front matter', () => {
    const source = [
      '---',
      'a: {b}',
      '---',
      '```jsx',
      "import A from 'a'",
      '',
      '<App />',
      '```',
      '$$',
      '{a}',
      '$$',
      '~~~',
      '<A/>',
      '~~~',
    ];
    expect(plain(...source)[1]).toEqual([]);
  });

  it('leaves an export that is closed past a heading', () => {
    const source = ['export const a = {', '', '# T', '}'];
    expect(plain(...source)).toEqual([['export const a = {', '# T', '}'], []]);
  });

  it('leaves an import that is not closed', () => {
    expect(plain('import { a', '', '# T')).toEqual([['import { a', '# T'], []]);
  });
});

it('a note in MDX says what is left out, once, and one in Markdown is not touched', async () => {
  const root = await mkdtemp(join(tmpdir(), 'cardpress-mdx-'));
  try {
    await mkdir(join(root, 'notes'));
    const text = lines("import A from 'a'", '', '# T', '', '<A />', '<A />', '');
    for (const name of ['a.mdx', 'b.MDX', 'c.md']) await writeFile(join(root, 'notes', name), text);
    const read = (name: string) => readNote(root, `notes/${name}`, { maxFileSize: 1 });
    for (const name of ['a.mdx', 'b.MDX']) {
      const file = await read(name);
      expect(String(file).trim()).toBe('# T');
      expect(file.messages.map(({ ruleId, reason, line }) => [ruleId, line, reason])).toEqual([
        [
          'mdx-left-out',
          1,
          '1 import or export, 2 components of MDX are left out; what stands between the tags of a component stays.',
        ],
      ]);
    }
    const file = await read('c.md');
    expect([String(file), file.messages]).toEqual([text, []]);
  } finally {
    await rm(root, { recursive: true });
  }
});
