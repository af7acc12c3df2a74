import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Asked, Known } from './identifiers.js';
import type { Segment } from './segments.js';

/** The definitions of a whole file: those in its segments' trees. */
export function definitionsOf(segments: Segment[]): Known {
  const links = new Set<string>();
  const footnotes = new Set<string>();
  for (const { tree, asked } of segments) {
    const own = definitionsIn(tree.children, asked);
    for (const name of own.links) links.add(name);
    for (const name of own.footnotes) footnotes.add(name);
  }
  return { links, footnotes };
}

/** The definitions in a part of a file. */
export function definitionsIn(nodes: RootContent[], asked: Asked): Known {
  const links = new Set<string>();
  const footnotes = new Set<string>();
  // The parser also asks for each definition that it finds.
  if (asked.links.answers.size === 0 && asked.footnotes.answers.size === 0) return { links, footnotes };
  visit({ type: 'root', children: nodes } satisfies Root, node => {
    if (node.type === 'definition') links.add(node.identifier.toUpperCase());
    else if (node.type === 'footnoteDefinition') footnotes.add(node.identifier.toUpperCase());
  });
  return { links, footnotes };
}

/** Whether a segment was given the same answers about definitions as the whole file would give. */
export function holds({ links, footnotes }: Asked, known: Known): boolean {
  return links.holdsWith(known.links) && footnotes.holdsWith(known.footnotes);
}
