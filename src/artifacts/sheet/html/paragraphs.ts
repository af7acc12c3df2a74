import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { addClass } from '../../../render/classes.js';
import { longestWord, widthOf } from '../plan/width.js';
import { indents, paragraphs as limits } from '../thresholds.js';

const blocks =
  /^(?:address|article|aside|blockquote|details|div|dl|figure|footer|form|h[1-6]|header|hr|ol|p|pre|section|table|ul)$/u;

/**
 * Marks texts of a few lines as `whole`: no column or page break inside. One that ends with a colon is a `lead`: it
 * stays with what follows. One with long words is `ragged`: its lines are not justified. The text of a list item with
 * blocks below it becomes a paragraph for that; an item of several lines or with code is `tall`, and may stand alone.
 *
 * @param perLine width of a line in ems
 */
export function setParagraphs(node: Root | Element, perLine: number): void {
  const content: RootContent[] = node.children;
  const children = content.filter((child): child is Element => child.type === 'element');
  for (const [index, child] of children.entries()) {
    if (child.tagName === 'pre') continue;
    if (child.tagName === 'li') {
      wrapText(child);
      if (child.children.some(isCode) || linesOf(child.children, perLine) > limits.alone) addClass(child, 'tall');
    }
    if (!isText(child)) {
      setParagraphs(child, perLine - (indents[child.tagName as keyof typeof indents] ?? 0));
      continue;
    }
    if (linesOf(child.children, perLine) <= limits.whole) addClass(child, 'whole');
    if (longestWord(textContent(child)) > perLine * limits.longWord) addClass(child, 'ragged');
    if (/[:：]\s*$/u.test(textContent(child)) && index < children.length - 1) addClass(child, 'lead');
  }
}

function wrapText(item: Element): void {
  const end = item.children.findIndex(isBlock);
  const text = item.children.slice(0, end < 0 ? 0 : end);
  if (textContent({ type: 'element', tagName: 'p', properties: {}, children: text }).trim() === '') return;
  item.children.splice(0, text.length, {
    type: 'element',
    tagName: 'p',
    properties: { className: ['item'] },
    children: text,
  });
}

/** A paragraph, or an element that contains text like one. */
function isText({ tagName, children }: Element): boolean {
  return tagName === 'p' || (/^(?:li|dd|dt|summary)$/u.test(tagName) && !children.some(isBlock));
}

function isCode(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'pre';
}

export function isBlock(node: ElementContent): node is Element {
  return node.type === 'element' && blocks.test(node.tagName);
}

function linesOf(content: ElementContent[], perLine: number): number {
  const widths = [0];
  const walk = (nodes: ElementContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') widths.push((widths.pop() ?? 0) + widthOf(node.value.trim()));
      if (node.type !== 'element') continue;
      if (node.tagName === 'br') widths.push(0);
      else walk(node.children);
    }
  };
  walk(content);
  return widths.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / perLine)), 0);
}
