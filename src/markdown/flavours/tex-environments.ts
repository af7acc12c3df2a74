import type { PhrasingContent, RootContent } from 'mdast';
import type { Processor } from 'unified';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';
import { type Opening, span, spanFrom } from './span.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    texSpan: 'texSpan';
  }
}

const opened =
  /^\\begin\{(?<name>(?:equation|align|alignat|gather|multline|eqnarray|flalign|displaymath|aligned|gathered|cases|split|[bpvBV]?matrix)\*?)\}/u;
const numbered = /\\(begin|end)\{(equation|align|alignat|gather|multline|flalign)\}/gu;

/** `\begin{equation}` … `\end{equation}` between paragraphs. */
export const texEnvironments: Flavour<'tex-environments'> = {
  name: 'tex-environments',
  tools: ['Jupyter', 'MathJax', 'Pandoc'],
  docs: '`\\begin{equation}` … `\\end{equation}`, also `align`, `gather`, matrices: a formula, without its number',
  examples: [
    {
      notes: '## What is energy?\n\n\\begin{equation}\nE = mc^2\n\\end{equation}',
      answer: '<div class="math math-display">\\[\\begin{equation*}\nE = mc^2\n\\end{equation*}\\]</div>',
    },
  ],
  plugin(this: Processor) {
    extend(this, { syntax: { flow: { 92: span('texSpan', opening) } }, from: spanFrom('texSpan', formulaOf) });
  },
};

function opening(line: string): Opening | undefined {
  const name = opened.exec(line)?.groups?.name;
  if (name === undefined) return undefined;
  const end = `\\end{${name}}`;
  return {
    end,
    closes: text =>
      text.trimEnd().endsWith(end) ||
      (/^[.,;，。；]?$/u.test(text.slice(text.lastIndexOf(end) + end.length).trim()) && text.includes(end)),
    breaks: text => text.trim() === '' || /^[ \t]*#{1,6}[ \t]/u.test(text),
  };
}

function formulaOf(lines: string[]): RootContent {
  const value = lines
    .join('\n')
    .trim()
    .replace(/\\label\{[^{}]*\}/gu, '')
    .replace(/\\(begin|end)\{eqnarray\*?\}/gu, '\\$1{align*}')
    .replace(/\\(?:begin|end)\{displaymath\}/gu, '')
    .replace(numbered, '\\$1{$2*}')
    .trim();
  return mathOf(value);
}

/** A formula as `mdast-util-math` makes it. */
export function mathOf(value: string): RootContent {
  const properties = { className: ['language-math', 'math-display'] };
  const text = { type: 'text' as const, value };
  return {
    type: 'math',
    value,
    meta: null,
    data: { hName: 'pre', hChildren: [{ type: 'element', tagName: 'code', properties, children: [text] }] },
  };
}

/** A formula inside a line, as the parser makes one of `$…$`. */
export function inlineMathOf(value: string): PhrasingContent {
  return {
    type: 'inlineMath',
    value,
    data: {
      hName: 'code',
      hProperties: { className: ['language-math', 'math-inline'] },
      hChildren: [{ type: 'text', value }],
    },
  };
}
