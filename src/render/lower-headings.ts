import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Puts the headings of content below a heading of a level; they keep their relative levels. */
export function lowerHeadings(tree: Root, level: number): void {
  const headings: { node: Element; rank: number }[] = [];
  visit(tree, 'element', node => {
    const [, rank] = /^h([1-6])$/.exec(node.tagName) ?? [];
    if (rank !== undefined) headings.push({ node, rank: Number(rank) });
  });
  const highest = Math.min(...headings.map(({ rank }) => rank));
  for (const { node, rank } of headings) node.tagName = `h${Math.min(level + 1 + rank - highest, 6)}`;
}
