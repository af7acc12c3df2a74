import type { Root } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import { type InlineMath, mathFromMarkdown, mathToMarkdown } from 'mdast-util-math';
import type { Options as ToMarkdown } from 'mdast-util-to-markdown';
import { math } from 'micromark-extension-math';
import type { Extension as Syntax } from 'micromark-util-types';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { isDollarFormula } from './formula.js';
import { dollarFlow, squareFlow } from './math-flow.js';
import { dollarText, roundText, squareText } from './math-text.js';

/**
 * Formulas as people write them: `$…$`, `$$…$$`, `\(…\)` and `\[…\]`, as `inlineMath` and `math` nodes, and back. Prices, escaped
 * brackets and markers that are never closed stay text. A `\[…\]` inside a line has `data.display`.
 */
export default function remarkFormulas(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mathFromMarkdown(), fromMarkdown];
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), formulasToMarkdown()];
}

function syntax(): Syntax {
  const { text } = math({ singleDollarTextMath: false });
  return {
    flow: { 36: dollarFlow, 92: squareFlow },
    text: { 36: [dollarText, ...[text?.[36] ?? []].flat()], 92: [roundText, squareText] },
  };
}

const fromMarkdown: FromMarkdown = {
  exit: {
    mathTextSequence(token) {
      const node = this.stack.at(-2);
      if (node?.type !== 'inlineMath' || this.sliceSerialize(token) !== '\\[') return;
      node.data = { ...node.data, display: true, hProperties: { className: ['language-math', 'math-display'] } };
    },
  },
  transforms: [trimFormulas],
};

/**
 * An extension for `mdast-util-to-markdown`: formulas as `remarkFormulas` reads them. Between two dollars each anything
 * is a formula; one of its own line inside a line needs brackets.
 */
function formulasToMarkdown(): ToMarkdown {
  // A single dollar in a text is escaped all the same: it may open a formula.
  const { handlers, unsafe } = mathToMarkdown();
  const { inlineMath } = mathToMarkdown({ singleDollarTextMath: false }).handlers ?? {};
  return {
    unsafe: unsafe ?? [],
    handlers: {
      ...handlers,
      inlineMath: Object.assign(
        (...[node, parent, state, info]: Parameters<NonNullable<typeof inlineMath>>) => {
          const { value, data } = node as InlineMath;
          if (data?.display) return `\\[${value}\\]`;
          return isDollarFormula(value, info.before.slice(-1), info.after.slice(0, 1)) && !value.includes('$')
            ? `$${value}$`
            : (inlineMath?.(node, parent, state, info) ?? '');
        },
        { peek: () => '$' },
      ),
    },
  };
}

function trimFormulas(tree: Root): undefined {
  visit(tree, node => {
    if (node.type !== 'inlineMath' && node.type !== 'math') return;
    node.value = node.value.trim();
    const text = { type: 'text' as const, value: node.value };
    const [code] = node.data?.hChildren ?? [];
    if (node.type === 'inlineMath' && node.data) node.data.hChildren = [text];
    else if (code?.type === 'element') code.children = [text];
  });
}

declare module 'mdast-util-math' {
  interface InlineMathData {
    /** A display formula although it was written inside a line. */
    display?: boolean;
  }
}
