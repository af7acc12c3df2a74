import type { Element, Root } from 'hast';
import { addClass, hasClass } from '../../../render/classes.js';

/**
 * Lets the few lines that lead to a block over all columns go over them too. In the columns above it they would stand alone, or
 * at the foot of the page before.
 */
export function spanLeads(tree: Root): void {
  const blocks = tree.children.filter((child): child is Element => child.type === 'element');
  for (const [index, lead] of blocks.entries()) {
    const next = blocks[index + 1];
    if (hasClass(lead, 'lead') && hasClass(lead, 'whole') && next && hasClass(next, 'spanning'))
      addClass(lead, 'spanning');
  }
}
