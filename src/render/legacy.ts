import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { stylesOf } from '../mdast/picture-size.js';
import { isReadable } from './readable-colour.js';

/** Colour names and values, and nothing that could load or run. */
const colour = /^(?:[a-z]+|#[0-9a-f]{3,8}|(?:rgb|hsl)a?\([\d\s.,%/]+\))$/iu;

/**
 * Converts styles and obsolete tags in notes to plain HTML: a text colour becomes `<font color>` if it can be read on white, a
 * background colour `<mark>`, `<center>` an alignment. Other styles are left to the style sheets.
 */
export function keepColours(tree: Root): void {
  visit(tree, 'element', node => {
    if (node.tagName === 'center') {
      node.tagName = 'div';
      node.properties.align = 'center';
    }
    if (node.tagName === 'font' && !isTextColour(node.properties.color)) delete node.properties.color;
    const style = typeof node.properties.style === 'string' ? stylesOf(node.properties.style) : new Map();
    const align = style.get('text-align');
    if (align === 'center' || align === 'right') node.properties.align ??= align;
    if (isTextColour(style.get('color'))) wrap(node, { tagName: 'font', properties: { color: style.get('color') } });
    const ground = style.get('background-color') ?? style.get('background');
    if (isColour(ground) && node.tagName !== 'mark') wrap(node, { tagName: 'mark', properties: {} });
  });
}

function isColour(value: unknown): boolean {
  return (
    typeof value === 'string' && colour.test(value) && !/^(?:inherit|initial|unset|transparent|none)$/iu.test(value)
  );
}

function isTextColour(value: unknown): boolean {
  return isColour(value) && isReadable(String(value));
}

/** Wraps the children of an element in another one; a span becomes that element. */
function wrap(node: Element, { tagName, properties }: Pick<Element, 'tagName' | 'properties'>): void {
  if (node.tagName === 'span' || node.tagName === tagName) {
    node.tagName = tagName;
    node.properties = { ...node.properties, ...properties };
  } else if (!blocks.has(node.tagName)) {
    node.children = [{ type: 'element', tagName, properties, children: node.children }];
  }
}

// Their children may be blocks, which neither element may contain.
const blocks = new Set(['div', 'table', 'thead', 'tbody', 'tr', 'ul', 'ol', 'dl', 'section', 'details', 'blockquote']);
