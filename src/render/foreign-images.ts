import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Labels } from './labels.js';
import { placeholder } from './placeholder.js';

/**
 * Replaces pictures that the notes' own HTML refers to by the placeholder: no artifact carries their files, and a card
 * must not ask the network for them.
 *
 * @param ours the addresses that the renderer wrote itself
 */
export function replaceForeignImages(tree: Root, ours: Set<string>, labels: Labels): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || !parent || index === undefined) return;
    const { src, alt } = node.properties;
    if (typeof src === 'string' && ours.has(src)) return;
    const wanted = String(src ?? '').replace(/^.*[\\/]/u, '');
    parent.children[index] = placeholder(typeof alt === 'string' ? alt : '', wanted, labels);
  });
}
