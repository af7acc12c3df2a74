import type { Root } from 'mdast';
import type { InlineMath, Math as MathNode } from 'mdast-util-math';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../messages/report.js';

/** Reports formulas that are no LaTeX; they are shown as they were written. The formulas' library loads if there are any. */
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
        katex.renderToString(withoutGaps(formula.value), { displayMode, strict: false, output: 'html' });
      } catch (error) {
        if (!(error instanceof katex.ParseError)) throw error;
        report(file, {
          rule: 'bad-formula',
          reason: `This formula is no LaTeX that can be set: ${reasonOf(error.message)}`,
          remedy: 'It is shown as it stands in the notes. Where it is no formula, write `\\$` for the dollar sign.',
          place: formula,
        });
      }
    }
  };
}

/** The marks of gaps are for the card, not for the formula. */
function withoutGaps(tex: string): string {
  return tex.replace(/\{\{c\d+::([\s\S]*?)(?:::[^:{}]*)?\}\}/gu, '{$1}');
}

function reasonOf(message: string): string {
  const plain = message.replace(/^KaTeX parse error: /u, '').replace(/[\u0332]/gu, '');
  return /[.!?…]$/u.test(plain) ? plain : `${plain}.`;
}
