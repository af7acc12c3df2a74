import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import katex from 'katex';
import { SKIP, visit } from 'unist-util-visit';

/** Turns the `code.math-inline` and `code.math-display` elements that remark-math leaves into formulas. */
export function renderMath(tree: Root, style: 'katex' | 'tex'): void {
  visit(tree, 'element', (node, index, parent) => {
    const classes = node.properties.className;
    if (node.tagName !== 'code' || !Array.isArray(classes) || !parent || index === undefined) return;
    const display = classes.includes('math-display');
    if (!display && !classes.includes('math-inline')) return;
    parent.children[index] = formula(textOf(node).trim(), display, style);
    return SKIP;
  });
  visit(tree, 'element', (node, index, parent) => {
    const only = node.children[0];
    if (node.tagName !== 'pre' || only?.type !== 'element' || !isDisplay(only) || !parent || index === undefined)
      return;
    parent.children[index] = only;
    return SKIP;
  });
}

function isDisplay(node: Element): boolean {
  return Array.isArray(node.properties.className) && node.properties.className.includes('math-display');
}

function formula(tex: string, display: boolean, style: 'katex' | 'tex'): Element {
  const tagName = display ? 'div' : 'span';
  const properties = { className: ['math', display ? 'math-display' : 'math-inline'] };
  if (style === 'tex') {
    const value = display ? `\\[${tex}\\]` : `\\(${tex}\\)`;
    return { type: 'element', tagName, properties, children: [{ type: 'text', value }] };
  }
  // A formula with a mistake shows its source in red instead of stopping the build.
  const value = katex.renderToString(tex, { displayMode: display, throwOnError: false, output: 'html' });
  return { type: 'element', tagName, properties, children: [{ type: 'raw', value }] };
}
