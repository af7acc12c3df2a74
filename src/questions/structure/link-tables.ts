import type { TableRow } from 'mdast';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { isOnlyLink } from './content-blocks.js';

/** What counts the rows of a table, or says how difficult what they link to is: `Problem A`, P1001, 中等. */
const counting =
  /^[^\p{L}]*(?:(?:problem|question|lesson|chapter|day|题目?|第)?\s*#?\s*[A-Z]{0,3}-?\d*[A-Z]?\s*[题天章]?|easy|medium|hard|简单|中等|困难|容易)[^\p{L}]*$/iu;

/** Whether blocks are tables whose rows only link to something, and count it. */
export function areLinkTables(nodes: Flow[]): boolean {
  return nodes.length > 0 && nodes.every(node => node.type === 'table' && areLinks(node.children.slice(1)));
}

function areLinks(rows: TableRow[]): boolean {
  return rows.length > 1 && rows.every(isOfLinks);
}

function isOfLinks({ children }: TableRow): boolean {
  const isLink = (cell: (typeof children)[number]) => isOnlyLink({ type: 'paragraph', children: cell.children });
  return children.some(isLink) && children.every(cell => isLink(cell) || counting.test(textOf(cell).trim()));
}
