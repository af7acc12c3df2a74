import { visit } from 'unist-util-visit';
import type { Asked, Known } from './identifiers.js';
import type { Segment } from './segments.js';

/** The definitions of a whole file: those that stand in the nodes of its segments, as the parser names them. */
export function definitionsOf(segments: Segment[]): Known {
  const links = new Set<string>();
  const footnotes = new Set<string>();
  for (const { tree, asked } of segments) {
    if (asked.links.own.size === 0 && asked.footnotes.own.size === 0) continue;
    const standing = { definition: new Set<string>(), footnoteDefinition: new Set<string>() };
    visit(tree, node => {
      if (node.type === 'definition' || node.type === 'footnoteDefinition') standing[node.type].add(node.identifier);
    });
    // What stands below the segment was parsed with it, but from a text that may have been cut off.
    for (const name of asked.links.own) if (standing.definition.has(name.toLowerCase())) links.add(name);
    for (const name of asked.footnotes.own)
      if (standing.footnoteDefinition.has(name.toLowerCase())) footnotes.add(name);
  }
  return { links, footnotes };
}

/** Whether a segment was told the same of every definition as the whole file says. */
export function holds({ links, footnotes }: Asked, known: Known): boolean {
  return links.holdsWith(known.links) && footnotes.holdsWith(known.footnotes);
}
