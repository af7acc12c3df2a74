import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';

const option = /^\s*[（(]?([A-Ha-h])\s*[.:：、．)）]/u;

/** How many multiple-choice options a block lists: A, B and so on, one per item or line; 0 if none. */
export function optionCount(node: Flow | undefined): number {
  if (node?.type === 'list') return inOrder(node.children.map(item => textOf(item)));
  if (node?.type !== 'paragraph') return 0;
  return inOrder(textOf(node).split('\n'));
}

function inOrder(lines: string[]): number {
  const letters = lines.map(line => option.exec(line)?.[1]?.toUpperCase());
  const isRun = letters.length > 1 && letters.every((letter, index) => letter === String.fromCharCode(65 + index));
  return isRun ? letters.length : 0;
}
