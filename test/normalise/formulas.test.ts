import katex from 'katex';
import { expect, it, vi } from 'vitest';
import type { Flow } from '../../src/mdast/nodes.js';
import remarkFormulaErrors from '../../src/normalise/inline/formulas.js';
import { renderHtml } from '../../src/render/html.js';
import { labelsFor } from '../../src/render/labels.js';
import { run } from '../support/run.js';

async function check(text: string, math: 'katex' | 'tex' = 'tex') {
  const { tree, file } = await run(text, remarkFormulaErrors);
  const options = { labels: labelsFor('en'), imageUrl: (path: string) => path, math };
  return { html: renderHtml(tree.children as Flow[], options), messages: file.messages };
}

it('says nothing of formulas that can be set', async () => {
  const { messages } = await check(
    '$a_1$ $损失=\\frac{a}{b}$ \\(x\\) {{c1::$y$}} $\\frac{ {{c1::a::b}} }{c}$\n\n$$\nx\n$$',
  );
  expect(messages).toEqual([]);
});

it('reports one that is none, with its place, and shows its source', async () => {
  const { html, messages } = await check('a\nb $\\frac{a}{$ c\n\n$$\n\\begin{x\n$$');
  expect(messages.map(({ ruleId, line, column }) => [ruleId, line, column])).toEqual([
    ['bad-formula', 2, 3],
    ['bad-formula', 4, 1],
  ]);
  expect(html).toContain('<code class="math-broken">$\\frac{a}{$</code>');
  expect(html).toContain('<pre><code class="math-broken">$$\n\\begin{x\n$$</code></pre>');
});

it('leaves a command that only KaTeX does not have to MathJax', async () => {
  expect((await check('$\\ce{H2O}$')).html).toContain('\\(\\ce{H2O}\\)');
  const { html, messages } = await check('$\\ce{H2O}$', 'katex');
  expect(messages).toHaveLength(1);
  expect(html).toContain('\\ce');
});

it('keeps warnings of KaTeX from the console', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  try {
    await check('$\\text{🎉 ก}$', 'katex');
    expect(warn).not.toHaveBeenCalled();
    katex.renderToString('\\text{ก🎉}', { strict: false });
    expect(warn).toHaveBeenCalled();
  } finally {
    warn.mockRestore();
  }
});

it.each([
  ['$\\href{javascript:alert(1)}{x}$'],
  ['$\\hr{{c1::ef{javascript:alert(1)}{x}}}$'],
  ['\\(\\style{background:url(https://a.example/x)}{a}\\)'],
  ['$$\n\\class{overlay}{a}\n$$'],
  ['$\\require{html}a$'],
  ['$\\url{javascript:alert(1)}$'],
  ['$\\unicode[a; background:url(https://a.example/x)]{65}$'],
  ['$\\bbox[background: url(https://a.example/x)]{a}$'],
  ['$\\mmlToken{mi}[href="javascript:alert(1)"]{a}$'],
])('shows the source of a formula that could do more than be looked at: %s', async text => {
  const { html, messages } = await check(text);
  expect(messages).toMatchObject([{ ruleId: 'bad-formula', reason: expect.stringContaining('can run a script') }]);
  expect(html).toContain('math-broken');
  expect(html).not.toContain('class="math ');
});

it('leaves commands alone whose names only begin alike, and boxes in a colour', async () => {
  const { messages } = await check('$\\bbox[yellow,5px]{a}$ $\\classical$ $\\datatype$ $\\styled$', 'tex');
  expect(messages.map(({ reason }) => reason)).toEqual(Array(4).fill(expect.stringContaining('KaTeX cannot parse')));
});

it.each([
  ['groups', (count: number) => `$${'{'.repeat(count)}a${'}'.repeat(count)}$`],
  ['brackets', (count: number) => `$${'\\left('.repeat(count)}a${'\\right)'.repeat(count)}$`],
])('sets a formula with a hundred %s in each other, and shows the source of one with more', async (_what, text) => {
  expect((await check(text(100))).messages).toEqual([]);
  const { html, messages } = await check(text(101));
  expect(messages).toMatchObject([{ ruleId: 'bad-formula', reason: expect.stringContaining('more than 100 levels') }]);
  expect(html).toContain('math-broken');
});

it('shows the source of a formula that overflows the stack in another way', async () => {
  const tex = `${'\\tiny '.repeat(3000)}a`;
  const { html, messages } = await check(`$$\n${tex}\n$$`);
  expect(messages.map(({ reason }) => reason)).toEqual(['KaTeX cannot parse this formula: it is nested too deeply.']);
  expect(html).toContain('math-broken');
  const formula = { type: 'math', value: tex, data: undefined } as unknown as Flow;
  expect(renderHtml([formula], { labels: labelsFor('en'), imageUrl: path => path, math: 'katex' })).toContain('tiny');
});
