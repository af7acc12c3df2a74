import type { Root } from 'mdast';
import type { InlineMath, Math as MathNode } from 'mdast-util-math';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../../diagnostics/report.js';
import { clozeMarks } from '../../mdast/cloze.js';

/**
 * Reports formulas that are no LaTeX. They are shown as they were written, but for those that only use a command which
 * KaTeX does not have: MathJax on the cards may. The library loads where there are formulas.
 */
export default function remarkFormulaErrors() {
  return async (tree: Root, file: VFile): Promise<undefined> => {
    const formulas: (MathNode | InlineMath)[] = [];
    visit(tree, node => {
      if (node.type === 'math' || node.type === 'inlineMath') formulas.push(node);
    });
    if (formulas.length === 0) return;
    const { default: katex } = await import('katex');
    for (const formula of formulas) {
      const displayMode = formula.type === 'math' || formula.data?.display === true;
      try {
        katex.renderToString(withoutClozeMarks(formula.value), { displayMode, strict: false, output: 'html' });
      } catch (error) {
        if (!(error instanceof katex.ParseError)) throw error;
        const isCommand = /undefined control sequence|no such environment/iu.test(error.message);
        if (!isCommand) showSource(formula, file);
        report(file, {
          rule: 'bad-formula',
          reason: `This formula is no LaTeX that can be set: ${reasonOf(error.message)}`,
          remedy: isCommand
            ? 'The sheet shows its source; the cards are set by MathJax, which may know the command.'
            : 'It is shown as it stands in the notes. Where it is no formula, write `\\$` for the dollar sign.',
          place: formula,
        });
      }
    }
  };
}

export const step = {
  name: 'formulas',
  after: [],
  plugin: remarkFormulaErrors,
} as const;

/** Makes it code that says what the notes say. */
function showSource(formula: MathNode | InlineMath, file: VFile): void {
  const { start, end } = formula.position ?? {};
  const value = start && end ? String(file).slice(start.offset, end.offset) : formula.value;
  const properties = { className: ['math-broken'] };
  const text = { type: 'text' as const, value };
  formula.data =
    formula.type === 'math'
      ? { hName: 'pre', hChildren: [{ type: 'element', tagName: 'code', properties, children: [text] }] }
      : { hName: 'code', hProperties: properties, hChildren: [text] };
}

/** The marks of cloze deletions are for the card, not for the formula; what is inside stays a group. */
function withoutClozeMarks(tex: string): string {
  let result = '';
  let from = 0;
  for (const { at, text, number } of clozeMarks(tex)) {
    result += `${tex.slice(from, at)}${number === undefined ? '}' : '{'}`;
    from = at + text.length;
  }
  return result + tex.slice(from);
}

function reasonOf(message: string): string {
  const plain = message.replace(/^KaTeX parse error: /u, '').replace(/[\u0332]/gu, '');
  return /[.!?…]$/u.test(plain) ? plain : `${plain}.`;
}
