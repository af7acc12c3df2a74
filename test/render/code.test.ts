import { readdirSync } from 'node:fs';
import type { Root } from 'mdast';
import { expect, it } from 'vitest';
import { markdown } from '../../src/markdown/markdown.js';
import type { Flow } from '../../src/mdast/nodes.js';
import { restoreMarks, withoutMarks } from '../../src/render/code/cloze-marks.js';
import remarkCodeTokens from '../../src/render/code/colour.js';
import { tokensOf } from '../../src/render/code/highlighter.js';
import { renderHtml } from '../../src/render/html.js';
import { labelsFor } from '../../src/render/labels.js';

async function render(text: string, options = {}): Promise<string> {
  const tree = (await markdown().use(remarkCodeTokens).run(markdown().parse(text))) as Root;
  const common = { labels: labelsFor('en'), imageUrl: (path: string) => path, math: 'tex' as const };
  return renderHtml(tree.children as Flow[], { ...common, ...options });
}

it('colours code by classes', async () => {
  const html = await render('```python\nreturn "a<b"  # 注\n```');
  expect(html).toContain('<code class="language-python">');
  expect(html).toContain('<span class="tok-string">"a&#x3C;b"');
  expect(html).toMatch(/<span class="tok-comment">\s*# 注<\/span>/u);
});

it('leaves code plain where the language is unknown or none is named', async () => {
  expect(await render('```nosuch\nif x\n```\n\n```\nif x\n```')).not.toContain('<span');
  expect(await render('```python\nif x\n```', { tokens: false })).not.toContain('<span');
});

it.each(['py', 'Python', '{.python}', 'python:main.py', 'c++', 'C#', 'golang', 'sh', 'tsx'])('knows %s', async lang => {
  expect(await tokensOf('x', lang)).toBeDefined();
});

it('loses no character and is the same whatever was coloured before', async () => {
  const markdownCode = '# a\n```js\nlet a = 1\n```\n';
  const before = await tokensOf(markdownCode, 'markdown');
  await tokensOf('let a = 1', 'js');
  expect(await tokensOf(markdownCode, 'markdown')).toEqual(before);
  const sample = readdirSync('src/render/code').join('\r\n\t  ');
  for (const code of ['', '\n', ' a \n\n b', 'x = "\n', sample.replaceAll('\r', '')]) {
    expect((await tokensOf(code, 'python'))?.map(({ text }) => text).join('')).toBe(code);
  }
});

it('keeps the marks of gaps whole and between the pieces', async () => {
  const source = 'return {{c1::x + "a"::hint}}; {{c2::b}} }}';
  const { code, marks } = withoutMarks({ type: 'code', lang: 'js', value: source, data: { gaps: true } });
  expect(code).toBe('return x + "a"; b }}');
  const tokens = restoreMarks([{ kind: 'keyword', text: 'return x' }, { text: ' + "a"; b }}' }], marks);
  expect(tokens.map(({ text }) => text).join('')).toBe(source);
  expect(tokens.filter(({ text }) => text.startsWith('{{') || text.includes('}}')).slice(0, 4)).toEqual([
    { text: '{{c1::' },
    { text: '::hint}}' },
    { text: '{{c2::' },
    { text: '}}' },
  ]);
  const node = { type: 'code', lang: 'js', value: source, data: { gaps: true, tokens } } as const;
  const options = { labels: labelsFor('en'), imageUrl: (path: string) => path, math: 'tex' as const };
  const html = renderHtml([node as Flow], { ...options, keepClozes: true });
  expect(html).toContain('{{c1::');
  expect(html).toContain('::hint}}');
  expect(html.replace(/<[^>]*>/gu, '')).toContain(source);
  expect(html).not.toMatch(/<span[^>]*>[^<]*(?:\{\{c|\}\})[^<]*<\/span>/u);
});
