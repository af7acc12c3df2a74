import type { Link } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { compile, configSchema } from '../../src/index.js';
import remarkLinks from '../../src/normalise/inline/links.js';
import { project } from '../support/project.js';
import { run } from '../support/run.js';
import { sheetPage } from '../support/sheet-page.js';

async function links(text: string) {
  const { tree } = await run(text, remarkLinks);
  const found: Link[] = [];
  visit(tree, 'link', link => void found.push(link));
  return found.map(link => ({ text: textOf(link), ...link.data?.note }));
}

const from = 'notes/a.md';

describe('remarkLinks', () => {
  it.each([
    ['[[note]]', { text: 'note', file: 'note', isName: true, from }],
    ['[[note|text]]', { text: 'text', file: 'note', isName: true, from }],
    ['[[note#标题]]', { text: 'note › 标题', file: 'note', isName: true, heading: '标题', from }],
    ['[[#标题]]', { text: '标题', file: '', isName: false, heading: '标题', from }],
    ['[x](b.md)', { text: 'x', file: 'notes/b.md', isName: false, from }],
    ['[x](../c/b%20c.md#d-e)', { text: 'x', file: 'c/b c.md', isName: false, heading: 'd-e', from }],
    ['[x](#d)', { text: 'x', file: '', isName: false, heading: 'd', from }],
    ['[x](https://example.com/a.md)', { text: 'x' }],
    ['[x](a.pdf)', { text: 'x' }],
  ])('%s', async (text, expected) => {
    expect(await links(text)).toEqual([expected]);
  });

  it.each([
    ['[x](a.pdf)', 'A link leads', 'a.pdf. Its'],
    ['[x](http:a.html)', 'A link leads', 'http:a.html. Its'],
    ['[x]()', 'A link leads', '(). Its'],
    ['[x](file:///a) and <a href="b.py">y</a>', '2 links lead', 'file:///a, b.py. Their'],
    ['[x][y]\n\n[y]: <D:/a b.c>', undefined, undefined],
    ['[a](1) [b](2) [c](3) [d](4) [e](4) [f](5)', '6 links lead', '1, 2, 3, and 2 more. Their'],
    [
      '[x](https://a.b) <a@b.c> [y](tel:1) [z](#a) [z](b.md) <a href="#a">z</a> <a name="b">z</a>',
      undefined,
      undefined,
    ],
  ])('%s: says once what a reader cannot open', async (text, start, end) => {
    const { file } = await run(text, remarkLinks);
    const found = file.messages.filter(({ ruleId }) => ruleId === 'local-link').map(({ reason }) => reason);
    expect(found.length).toBe(start ? 1 : 0);
    if (start) expect(found[0]).toMatch(start);
    if (end) expect(found[0]).toContain(end);
  });

  it.each(['a[[0]]', '[[1, 2]]', '[[1, 2], [3, 4]]', '`[[a]]`', '\\[[a]]', '![[a.png]]', '[[ -f x ]]', '[[]]'])(
    '%s is no link',
    async text => {
      expect(await links(text)).toEqual([]);
    },
  );

  it('tells the place of a link inside its line', async () => {
    const { tree } = await run('a\nb [[note]] c', remarkLinks);
    visit(tree, 'link', ({ position }) => expect(position?.start).toMatchObject({ line: 2, column: 3 }));
    expect(textOf(tree)).toBe('a\nb note c');
  });
});

describe('where links lead', () => {
  it('is the question in the sheet, is reported where there is none', async () => {
    const { root, remove } = await project({
      'notes/a.md':
        '## Q1：甲是什么\n[[b]] [[b#Q2：丁？|丁]] [己](sub/b.md#q2丁) [[c]] [x](b.md#none)\n\n## Q2: Self\n[y](#q1甲是什么)',
      'notes/sub/b.md': '## Q1：丙\n丙\n\n## Q2：丁？\n丁',
    });
    const config = configSchema.parse({ notes: ['notes'], namespace: 'links' });
    const { bank } = await compile({ config, root, env: { SOURCE_DATE_EPOCH: '1' } });
    await remove();
    expect(bank.messages.map(({ rule, position }) => [rule, position?.start.line, position?.start.column])).toEqual([
      ['unknown-link', 2, 39],
      ['unknown-link', 2, 45],
    ]);
    const ids = bank.entries.map(entry => entry.type === 'question' && entry.id);
    const page = sheetPage(bank, '{{entries}}');
    const targets = [...page.matchAll(/<a href="\/to#q-([a-z2-7]+)">/gu)].map(([, id]) => ids.indexOf(id ?? ''));
    expect(targets).toEqual([2, 3, 3, 0]);
  });

  it('keeps the brackets of internal slots that no note is called by', async () => {
    const { root, remove } = await project({
      'notes/a.md':
        '## What is [[Prototype]]?\n\nThe object behind `__proto__`, read by [[Get]], not [[Prototype|this]].\n\n## What is [[Value]]?\n\nA field.\n',
      'notes/Get.md': '## What is Get?\n\nA method.\n',
    });
    const { bank } = await compile({ config: configSchema.parse({}), root, env: { SOURCE_DATE_EPOCH: '1' } });
    await remove();
    const shown = bank.entries.flatMap(entry =>
      entry.type === 'question' ? [[...entry.question, ...entry.answer].map(node => textOf(node)).join(' ')] : [],
    );
    expect(shown.filter(text => text.includes('[['))).toEqual([
      'What is [[Prototype]]? The object behind __proto__, read by Get, not this.',
      'What is [[Value]]? A field.',
    ]);
    expect(bank.messages.filter(({ rule }) => rule === 'unknown-link')).toHaveLength(1);
  });
});
