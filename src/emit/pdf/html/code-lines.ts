import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/**
 * Makes each line of a code block a block of its own, so that a style can show where a long line goes on. Lines that a
 * highlighter has made already (`span.line`) are taken as they are; other markup that spans lines is left alone.
 */
export function partCodeLines(tree: Root): void {
  visit(tree, 'element', node => {
    if (node.tagName !== 'pre') return;
    for (const code of node.children) {
      if (code.type !== 'element' || code.tagName !== 'code') continue;
      const lines = linesOf(code);
      if (lines) code.children = lines;
    }
  });
}

function linesOf({ children }: Element): ElementContent[] | undefined {
  if (children.some(isLine)) return children.filter(isLine).map(line => wrapped(line.children));
  if (children.some(child => child.type !== 'text')) return undefined;
  const text = children.map(child => (child.type === 'text' ? child.value : '')).join('');
  return text
    .replace(/\n$/u, '')
    .split('\n')
    .map(value => wrapped([{ type: 'text', value }]));
}

function isLine(node: ElementContent): node is Element {
  const classes = node.type === 'element' ? node.properties.className : undefined;
  return Array.isArray(classes) && classes.includes('line');
}

/** A shorter line fits everywhere, and could not cover the sign that stands for going on. */
const longEnough = 12;

function wrapped(children: ElementContent[]): Element {
  const line: Element = { type: 'element', tagName: 'span', properties: {}, children };
  line.properties.className = textOf(line).trim().length < longEnough ? ['code-line'] : ['code-line', 'long'];
  return line;
}
