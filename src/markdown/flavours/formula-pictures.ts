import type { Html, Image, Nodes, Parents, Root } from 'mdast';
import type { Processor } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { drawnFormula } from './drawn-formula.js';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';
import { inlineMathOf, mathOf } from './tex-environments.js';

/** A picture of a formula that a service draws from its source, which is in the address. */
export const formulaPictures: Flavour<'formula-pictures'> = {
  name: 'formula-pictures',
  tools: ['知乎', '简书', 'CSDN', 'Yuque', 'CodeCogs', 'GitHub'],
  docs: 'a picture that such a site draws of a formula, as `![x](https://www.zhihu.com/equation?tex=x)`: the formula, which is in the address',
  examples: [
    {
      notes: '## What is energy?\n\nIt is ![[公式]](https://www.zhihu.com/equation?tex=E+%3D+mc%5E2).',
      answer: '<p>It is <span class="math math-inline">\\(E = mc^2\\)</span>.</p>',
    },
  ],
  plugin(this: Processor) {
    extend(this, { from: { transforms: [formulas] } });
  },
};

function formulas(tree: Root): undefined {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    const { position } = node;
    const alone = aloneIn(node, parent);
    const block = alone && texOf(alone);
    if (block !== undefined) {
      parent.children[index] = { ...mathOf(block), ...(position && { position }) } as never;
      return SKIP;
    }
    const tex = node.type === 'image' || node.type === 'html' ? texOf(node) : undefined;
    if (tex !== undefined) parent.children[index] = { ...inlineMathOf(tex), ...(position && { position }) } as never;
    return;
  });
}

const blockParents = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** A picture that is all there is in a block. */
function aloneIn(node: Nodes, parent: Parents): Image | Html | undefined {
  if (!blockParents.has(parent.type)) return undefined;
  if (node.type === 'html') return node;
  if (node.type !== 'paragraph') return undefined;
  const [only, ...others] = node.children.filter(child => child.type !== 'text' || child.value.trim() !== '');
  return others.length === 0 && (only?.type === 'image' || only?.type === 'html') ? only : undefined;
}

function texOf(node: Image | Html): string | undefined {
  if (node.type === 'image') return drawnFormula(node.url);
  const [, ...addresses] =
    /^<img\s(?:[^<>]*\s)?src\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))[^<>]*>$/iu.exec(node.value.trim()) ?? [];
  const address = addresses.find(Boolean);
  return address === undefined ? undefined : drawnFormula(address.replaceAll('&amp;', '&'));
}
