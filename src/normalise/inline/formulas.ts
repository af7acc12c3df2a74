import type { Root } from 'mdast';
import type { InlineMath, Math as MathNode } from 'mdast-util-math';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { requireSyntax } from '../../diagnostics/missing-plugin.js';
import { report } from '../../diagnostics/report.js';
import { formulaHtml, isFormulaError } from '../../katex.js';
import { withoutClozes } from '../../mdast/clozes/clozes.js';
import { say } from '../../say/say.js';
import { deepestFormula } from '../thresholds.js';

/**
 * Reports formulas that KaTeX cannot parse. They are shown as written, except for those that only use a command KaTeX
 * does not have: MathJax on the cards may support it.
 * A formula that would do more than show something on a card is shown as written.
 * @throws MissingPluginError where the parser knows no formulas
 */
export default function remarkFormulaErrors(this: Processor) {
  requireSyntax(this, 'remarkFormulaErrors', 'mathText', 'remarkFormulas or remark-math');
  return (tree: Root, file: VFile): undefined => {
    const formulas: (MathNode | InlineMath)[] = [];
    visit(tree, node => {
      if (node.type === 'math' || node.type === 'inlineMath') formulas.push(node);
    });
    for (const formula of formulas) {
      const order = orderIn(formula);
      if (order !== undefined) {
        showSource(formula, file);
        report(file, {
          rule: 'bad-formula',
          reason: say('On a card, {order} in a formula can run a script or load something from the network.', {
            order,
          }),
          remedy: say('The formula is shown as written in the notes; write it without this command.'),
          place: formula,
        });
        continue;
      }
      if (depthOf(formula.value) > deepestFormula) {
        showSource(formula, file);
        report(file, {
          rule: 'bad-formula',
          reason: say('Groups and brackets of this formula are nested more than {deepestFormula} levels deep.', {
            deepestFormula,
          }),
          remedy: say('It is shown as written in the notes.'),
          place: formula,
        });
        continue;
      }
      const displayMode = formula.type === 'math' || formula.data?.display === true;
      try {
        formulaHtml(withoutClozes([formula])[0]?.value ?? '', { displayMode });
      } catch (error) {
        if (!isFormulaError(error)) throw error;
        const isCommand = /undefined control sequence|no such environment/iu.test(error.message);
        if (!isCommand) showSource(formula, file);
        report(file, {
          rule: 'bad-formula',
          reason: say('KaTeX cannot parse this formula: {message}', { message: reasonOf(error.message) }),
          remedy: isCommand
            ? say('The sheet shows its source; cards use MathJax, which may support the command.')
            : say('It is shown as written in the notes. If it is not a formula, write `\\$` for the dollar sign.'),
          place: formula,
        });
      }
    }
  };
}

/** Commands of MathJax that make links, styles and attributes, or that could put together the name of one. */
const orders =
  /\\(?:href|style|class|cssId|data|url|unicode|require|mmlToken|csname|includegraphics|html(?:Class|Data|Id|Style))(?![A-Za-z])|\\bbox\s*\[[^\]]*[:(]/u;

/** The command of a formula that may not reach a card, also if a cloze deletion stands in the middle of its name. */
function orderIn(formula: MathNode | InlineMath): string | undefined {
  const { value } = formula;
  return [value, value.replace(/\{\{c\d+::/giu, '')]
    .map(text => orders.exec(text)?.[0])
    .find(found => found !== undefined);
}

/** How deep groups, brackets and environments are in each other: each level is several calls in whatever sets the formula. */
function depthOf(tex: string): number {
  let [depth, deepest] = [0, 0];
  for (const [sign] of tex.matchAll(/\\(?:left|right|begin|end)(?![a-zA-Z])|\\[\s\S]|[{}]/gu)) {
    if (sign === '{' || sign === '\\left' || sign === '\\begin') depth++;
    else if (sign === '}' || sign === '\\right' || sign === '\\end') depth = Math.max(depth - 1, 0);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

export const step = {
  name: 'formulas',
  after: ['embeds'],
  plugin: remarkFormulaErrors,
} as const;

/** Turns it into code with the text from the notes. */
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

function reasonOf(message: string): string {
  const plain = message.replace(/^KaTeX parse error: /u, '').replace(/[\u0332]/gu, '');
  return /[.!?…]$/u.test(plain) ? plain : `${plain}.`;
}
