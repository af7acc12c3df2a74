import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { isWebAddress } from '../mdast/web-address.js';

/**
 * Leaves only the text of links that lead to a file of the author's: on a card they would be dead, and on a page they
 * would name its own address.
 *
 * @param places URLs on the page that the renderer wrote itself
 */
export function unlinkFiles(tree: Root, places: ReadonlySet<string>): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'a' || !parent || index === undefined) return;
    const { href, id, name } = node.properties;
    if (typeof href === 'string' && (href.startsWith('#') || places.has(href) || isWebAddress(href))) return;
    delete node.properties.href;
    // A name that other links lead to stays.
    if (id !== undefined || name !== undefined) return;
    parent.children.splice(index, 1, ...node.children);
    return [SKIP, index];
  });
}
