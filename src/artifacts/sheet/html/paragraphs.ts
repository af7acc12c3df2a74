import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { longestWord, widthOf } from '../plan/width.js';
import { addClass } from './classes.js';

/** Chromium splits three lines into two and one, ignoring `widows`; the extra line allows for the estimate. */
const mostLines = 4;

/** A word longer than this share of a line would leave a gap in the line before it. */
const longShare = 0.2;

/** How much lists and block quotes shorten a line, in ems. */
const indents: Record<string, number> = { ul: 1.2, ol: 1.35, blockquote: 1 };

const blocks =
  /^(?:address|article|aside|blockquote|details|div|dl|figure|footer|form|h[1-6]|header|hr|ol|p|pre|section|table|ul)$/u;

/**
 * Marks texts of a few lines as `whole`: no column or page break inside. One that ends with a colon is a `lead`: it
 * stays with what follows. One with long words is `ragged`: its lines are not justified. The text of a list item with
 * blocks below it becomes a paragraph for that.
 *
 * @param perLine width of a line in ems
 */
export function setParagraphs(node: Root | Element, perLine: number): void {
  const content: RootContent[] = node.children;
  const children = content.filter((child): child is Element => child.type === 'element');
  for (const [index, child] of children.entries()) {
    if (child.tagName === 'pre') continue;
    if (child.tagName === 'li') wrapText(child);
    if (!isText(child)) {
      setParagraphs(child, perLine - (indents[child.tagName] ?? 0));
      continue;
    }
    if (linesOf(child.children, perLine) <= mostLines) addClass(child, 'whole');
    if (longestWord(textOf(child)) > perLine * longShare) addClass(child, 'ragged');
    if (/[:：]\s*$/u.test(textOf(child)) && index < children.length - 1) addClass(child, 'lead');
  }
}

function wrapText(item: Element): void {
  const end = item.children.findIndex(isBlock);
  const text = item.children.slice(0, end < 0 ? 0 : end);
  if (textOf({ type: 'element', tagName: 'p', properties: {}, children: text }).trim() === '') return;
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

function isBlock(node: ElementContent): node is Element {
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
