import type { Nodes, Parent } from 'mdast';
import { flatten, isBreak, type Sentence } from './sentences.js';

/**
 * Removes a sentence's text from its paragraph; nodes left empty are removed too, up to the enclosing list or block
 * quote.
 */
export function cut({ paragraph, ancestors, start, end }: Sentence): void {
  for (const { node, start: offset } of flatten(paragraph).leaves) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, node.value.length);
    if (from < to) node.value = node.value.slice(0, from) + node.value.slice(to);
  }
  prune(paragraph);
  trimEdges(paragraph);
  const lineage: Nodes[] = [...(ancestors as Nodes[]), paragraph];
  for (let index = lineage.length - 1; index > 0; index--) {
    const node = lineage[index] as Parent;
    if (node.children.length > 0) return;
    const parent = lineage[index - 1] as Parent;
    parent.children.splice(parent.children.indexOf(node as never), 1);
  }
}

/** Drops text, emphasis and links that are now empty. */
function prune(parent: Parent): void {
  parent.children = parent.children.filter(child => {
    if (child.type === 'text') return child.value !== '';
    if (!('children' in child)) return true;
    prune(child);
    return child.children.length > 0;
  });
}

/** Drops breaks and spaces at both ends of a paragraph, which would be written out as escapes. */
function trimEdges(parent: Parent): void {
  const blank = (node: Parent['children'][number] | undefined) =>
    (node && isBreak(node)) || (node?.type === 'text' && node.value.trim() === '');
  while (blank(parent.children[0])) parent.children.shift();
  while (blank(parent.children.at(-1))) parent.children.pop();
  const [first, last] = [parent.children[0], parent.children.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
}
