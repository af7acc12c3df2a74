import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Whether the links of a block lead to anchors that are numbered, as answers are: `[why?](#16)`, `#q3`. The anchor of a heading has
 * its words.
 */
export function leadsToNumber(node: Nodes): boolean {
  const urls: string[] = [];
  visit(node, 'link', ({ url }) => void urls.push(url));
  return urls.length > 0 && urls.every(url => numbered.test(url));
}

const numbered = /^#(?:q|a|question|answer|pregunta|respuesta|item)?[-_]?\d{1,4}$/iu;
