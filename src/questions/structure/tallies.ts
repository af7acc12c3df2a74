import type { ListItem, TableRow } from 'mdast';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { linkFile } from '../thresholds.js';

type Unit = Flow | ListItem | TableRow;

/** Whether most items or rows of blocks only say how many there are of something: `- **Array**: 2 problems`, `| Easy | 1 | 20 % |`. */
export function isTally(nodes: Flow[]): boolean {
  const units = nodes.flatMap<Unit>(node => {
    if (node.type === 'table') return node.children.slice(1);
    return node.type === 'list' ? node.children : [node];
  });
  const counting = units.filter(counts).length;
  return counting >= linkFile.least && counting > units.length * linkFile.linked;
}

function counts(unit: Unit): boolean {
  if (unit.type === 'listItem') return unit.children.length === 1 && named.test(textOf(unit).trim());
  if (unit.type !== 'tableRow') return false;
  const [first, ...others] = unit.children.map(cell => textOf(cell).trim());
  return first !== undefined && /\p{L}/u.test(first) && others.length > 0 && others.every(text => number.test(text));
}

const number = /^\d[\d,.]*\s*%?$/u;

/** A name of a few words, and how many of it there are. */
const named = /^[^:：\n]{1,40}[:：]\s*\d[\d,.]*\s*(?:%|[\p{L}\s]{1,20})?$/u;
