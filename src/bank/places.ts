import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Flow } from '../mdast/nodes.js';
import type { FileDrafts } from './drafts.js';

/** What a finding on the notes as a whole, or on an artifact, is about, besides diagrams and the first block of a side. */
const pointedTo: ReadonlySet<Nodes['type']> = new Set(['html', 'image', 'inlineMath', 'link', 'math']);

/** Drops the places of nodes that no finding will point to: they are most of what drafts take of the memory. */
export function dropPlaces({ entries }: FileDrafts): void {
  for (const entry of entries) {
    for (const side of entry.type === 'question' ? [entry.question, entry.answer] : [entry.content]) dropIn(side);
  }
}

function dropIn(side: Flow[]): void {
  const root: Root = { type: 'root', children: side };
  visit(root, node => {
    const isDrawn = node.type === 'code' && node.data?.media !== undefined;
    if (node !== side[0] && !pointedTo.has(node.type) && !isDrawn) node.position = undefined;
  });
}
