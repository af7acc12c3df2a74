import { visit } from 'unist-util-visit';
import type { Flow } from '../../mdast/nodes.js';

/** How many more `<details>` a block opens than it closes. */
export function balanceOf(node: Flow): number {
  if (node.type === 'html') return balance(node.value);
  if (!('children' in node)) return 0;
  const known = balances.get(node);
  if (known !== undefined) return known;
  let sum = 0;
  visit(node, 'html', ({ value }) => {
    sum += balance(value);
  });
  balances.set(node, sum);
  return sum;
}

const balances = new WeakMap<Flow, number>();

function balance(html: string): number {
  if (!/<\/?details/iu.test(html)) return 0;
  const bare = html.replace(/<!--[\s\S]*?-->/gu, '');
  return (bare.match(/<details\b/giu)?.length ?? 0) - (bare.match(/<\/details\s*>/giu)?.length ?? 0);
}
