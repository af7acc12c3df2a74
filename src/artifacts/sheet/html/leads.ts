import type { Element, Root } from 'hast';
import { addClass, hasClass } from '../../../render/classes.js';

/**
 * Lets a heading, or the few lines that lead to a block over all columns, go over them too. In the columns above it they would
 * stand alone, or at the foot of the page before.
 */
export function spanLeads(tree: Root): void {
  const blocks = tree.children.filter((child): child is Element => child.type === 'element');
  let next: Element | undefined;
  for (const lead of blocks.reverse()) {
    const isHeading = /^h[1-6]$/u.test(lead.tagName);
    if (next && hasClass(next, 'spanning') && (isHeading || (hasClass(lead, 'lead') && hasClass(lead, 'whole')))) {
      if (isHeading) addClass(lead, 'lead');
      addClass(lead, 'spanning');
    }
    next = lead;
  }
}
