import type { Html, Image, Parents, Root } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { drawnFormula } from './drawn-formula.js';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';

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
    if ((node.type !== 'image' && node.type !== 'html') || !parent || index === undefined) return;
    const tex = texOf(node);
    if (tex === undefined) return;
    const { position } = node;
    // HTML alone is no part of a paragraph.
    const isBlock = node.type === 'html' && blockParents.has(parent.type);
    const isAlone = isBlock || (parent.type === 'paragraph' && isOnly(node, parent));
    const formula: InlineMath = { ...formulaOf(tex, isAlone), ...(position && { position }) };
    const line = { type: 'paragraph' as const, children: [formula], ...(position && { position }) };
    parent.children[index] = isBlock ? line : formula;
  });
}

const blockParents = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

function isOnly(node: Image | Html, { children }: Parents): boolean {
  return children.every(child => child === node || (child.type === 'text' && child.value.trim() === ''));
}

function texOf(node: Image | Html): string | undefined {
  if (node.type === 'image') return drawnFormula(node.url);
  const [, ...addresses] =
    /^<img\s(?:[^<>]*\s)?src\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))[^<>]*>$/iu.exec(node.value.trim()) ?? [];
  const address = addresses.find(Boolean);
  return address === undefined ? undefined : drawnFormula(address.replaceAll('&amp;', '&'));
}

/** As the parser makes one of `\(…\)` and `\[…\]`. */
function formulaOf(value: string, display: boolean): InlineMath {
  return {
    type: 'inlineMath',
    value,
    data: {
      ...(display && { display }),
      hName: 'code',
      hProperties: { className: ['language-math', display ? 'math-display' : 'math-inline'] },
      hChildren: [{ type: 'text', value }],
    },
  };
}
