import type { Parents, PhrasingContent, Root } from 'mdast';
import type { Processor } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';
import { inlineMathOf, mathOf } from './tex-environments.js';

/** A formula in a block of code, or in code between dollars. */
export const mathBlocks: Flavour<'math-blocks'> = {
  name: 'math-blocks',
  tools: ['GitHub', 'GitLab'],
  docs: 'a code block with the language `math`, and code between dollar signs: a formula',
  examples: [
    {
      notes: '## What is energy?\n\n```math\nE = mc^2\n```',
      answer: '<div class="math math-display">\\[E = mc^2\\]</div>',
    },
  ],
  plugin(this: Processor) {
    extend(this, { from: { transforms: [formulas] } });
  },
};

function formulas(tree: Root): undefined {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (node.type === 'code' && node.lang === 'math') {
      parent.children[index] = { ...mathOf(node.value), ...(node.position && { position: node.position }) } as never;
    }
    // Between two dollars each, the backticks are taken for a part of the formula.
    if (node.type === 'inlineMath' && /^`[^`]+`$/u.test(node.value)) {
      node.value = node.value.slice(1, -1).trim();
      if (node.data) node.data.hChildren = [{ type: 'text', value: node.value }];
    }
    if (node.type === 'inlineCode') return inDollars(parent, index);
    return;
  });
}

function inDollars(parent: Parents, index: number): [typeof SKIP, number] | undefined {
  const [before, code, after] = parent.children.slice(index - 1, index + 2) as PhrasingContent[];
  if (index === 0 || before?.type !== 'text' || code?.type !== 'inlineCode' || after?.type !== 'text') return undefined;
  if (!before.value.endsWith('$') || !after.value.startsWith('$')) return undefined;
  const value = code.value.trim();
  before.value = before.value.slice(0, -1);
  after.value = after.value.slice(1);
  const position = code.position;
  (parent.children as PhrasingContent[])[index] = { ...inlineMathOf(value), ...(position && { position }) };
  return [SKIP, index + 1];
}
