import type { Element, ElementContent, Root } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { hasClass } from '../../../render/classes.js';
import { longCodeLine } from '../thresholds.js';

/**
 * Makes each line of a code block a block element, so that a style sheet can show where a long line wraps. Lines that a
 * highlighter has already made (`span.line`) are kept.
 */
export function partCodeLines(tree: Root): void {
  visit(tree, 'element', node => {
    if (node.tagName !== 'pre') return;
    for (const code of node.children) {
      if (code.type !== 'element' || code.tagName !== 'code') continue;
      code.children = linesOf(code);
    }
  });
}

function linesOf({ children }: Element): ElementContent[] {
  if (children.some(isLine)) return children.filter(isLine).map(line => wrapped(line.children));
  const lines = split(children);
  if (lines.length > 1 && lines.at(-1)?.length === 0) lines.pop();
  return lines.map(wrapped);
}

/** The content line by line; an element that spans several lines is repeated in each. */
function split(children: ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    const parts: ElementContent[][] =
      child.type === 'element'
        ? split(child.children).map(part => (part.length > 0 ? [{ ...child, children: part }] : []))
        : child.type === 'text'
          ? child.value.split('\n').map(value => (value === '' ? [] : [{ ...child, value }]))
          : [[child]];
    for (const [index, part] of parts.entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push(...part);
    }
  }
  return lines;
}

function isLine(node: ElementContent): node is Element {
  return node.type === 'element' && hasClass(node, 'line');
}

function wrapped(children: ElementContent[]): Element {
  const line: Element = { type: 'element', tagName: 'span', properties: {}, children };
  line.properties.className = textContent(line).trim().length < longCodeLine ? ['code-line'] : ['code-line', 'long'];
  return line;
}
