import type { List, ListItem } from 'mdast';
import type { Flow } from '../../mdast/nodes.js';
import { isNavigation } from '../text/navigation.js';
import type { Source } from '../text/source.js';

/** The blocks that say something: no comments, rules, definitions and links back to the top. */
export function contentBlocks(nodes: Flow[], source: Source): Flow[] {
  return nodes.filter(node => {
    const known = says.get(node) ?? saysSomething(node, source);
    says.set(node, known);
    return known;
  });
}

/** Of each block whether it says something. */
const says = new WeakMap<Flow, boolean>();

function saysSomething(node: Flow, source: Source): boolean {
  return (
    node.type !== 'thematicBreak' &&
    node.type !== 'definition' &&
    !(
      node.type === 'html' &&
      node.value.replace(/<!--[\s\S]*?-->|<[^>]*>/gu, '').trim() === '' &&
      !/<img\b/iu.test(node.value)
    ) &&
    !isNavigation(node, source)
  );
}

/** Whether blocks are nothing but lists of links, two or more. */
export function isLinkList(nodes: Flow[]): boolean {
  const lists = nodes.filter(node => node.type === 'list');
  return lists.length > 0 && lists.length === nodes.length && lists.reduce((sum, list) => sum + linksIn(list), 0) > 1;
}

/** Links of a list that holds nothing else; 0 where it does. */
function linksIn({ children }: List): number {
  const counts = children.map(linkOf);
  return counts.every(count => count > 0) ? counts.reduce((sum, count) => sum + count, 0) : 0;
}

function linkOf({ children: [first, ...rest] }: ListItem): number {
  if (first?.type !== 'paragraph' || rest.length > 1) return 0;
  const words = first.children.filter(node => node.type !== 'text' || /[\p{L}\p{N}]/u.test(node.value));
  const isLink = words.length === 1 && ['link', 'linkReference'].includes(words[0]?.type ?? '');
  const [below] = rest;
  if (!isLink || (below && below.type !== 'list')) return 0;
  return below ? (linksIn(below) > 0 ? 1 + linksIn(below) : 0) : 1;
}
