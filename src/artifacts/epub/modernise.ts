import type { Element, Parents, Properties, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { hasClass } from '../../render/classes.js';

/** Elements that HTML no longer has, or that want others in them, and what says the same. */
const successors: Record<string, string> = {
  tt: 'code',
  strike: 's',
  big: 'span',
  font: 'span',
  center: 'div',
  picture: 'span',
};

/** Attributes that HTML still has, on any element that notes may have. */
const kept = new Set(
  'id className lang dir title href src alt style colSpan rowSpan scope headers start reversed type value open dateTime cite controls checked disabled role abbr'.split(
    ' ',
  ),
);

/**
 * Replaces what notes may have of older HTML, which reading systems and validators refuse, and leaves formulas as they are.
 * Widths and alignments become styles.
 */
export function modernise(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'math') return SKIP;
    if (node.tagName === 'source' && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return index;
    }
    node.tagName = isStray(node, parent) ? 'div' : tagNameOf(node);
    node.properties = { ...ofToday(node.properties), ...styleOf(node) };
    return undefined;
  });
}

/** Whether it is the summary of nothing, or a second one. */
function isStray(node: Element, parent: Parents | undefined): boolean {
  if (node.tagName !== 'summary') return false;
  const [first] = parent?.children.filter(({ type }) => type === 'element') ?? [];
  return parent?.type !== 'element' || parent.tagName !== 'details' || first !== node;
}

/** The title of footnotes is no part of the book's outline. */
function tagNameOf(node: Element): string {
  return hasClass(node, 'footnotes-title') ? 'p' : (successors[node.tagName] ?? node.tagName);
}

function ofToday(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => kept.has(name) || name.startsWith('aria')));
}

function styleOf({ properties }: Element): Properties {
  const { align, width, height, style } = properties;
  const styles = [
    ...(style ? [String(style)] : []),
    ...(align ? [`text-align: ${align}`] : []),
    ...(width ? [`width: ${inCss(width)}`] : []),
    ...(height ? [`height: ${inCss(height)}`] : []),
  ];
  return styles.length > 0 ? { style: styles.join('; ') } : {};
}

/** A length of HTML in CSS: a number is one of pixels. */
function inCss(length: Properties[string]): string {
  return /^\d+$/u.test(String(length)) ? `${length}px` : String(length);
}
