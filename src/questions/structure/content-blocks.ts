import type { List, ListItem } from 'mdast';
import type { Flow } from '../../mdast/nodes.js';
import { isNavigation } from '../text/navigation.js';
import { isUnseen } from '../text/seen.js';
import type { Source } from '../text/source.js';

/** The blocks with content: no comments, rules, definitions or links back to the top. */
export function contentBlocks(nodes: Flow[], source: Source): Flow[] {
  return nodes.filter(node => {
    const known = says.get(node) ?? saysSomething(node, source);
    says.set(node, known);
    return known;
  });
}

/** For each block, whether it has content. */
const says = new WeakMap<Flow, boolean>();

function saysSomething(node: Flow, source: Source): boolean {
  return node.type !== 'thematicBreak' && node.type !== 'definition' && !isUnseen(node) && !isNavigation(node, source);
}

/** Whether blocks consist only of lists of links, at least two. */
export function isLinkList(nodes: Flow[]): boolean {
  const lists = nodes.filter(node => node.type === 'list');
  return lists.length > 0 && lists.length === nodes.length && lists.reduce((sum, list) => sum + linksIn(list), 0) > 1;
}

/** Whether blocks hold nothing but links and pictures, with no more than a few words around each. */
export function isLinks(nodes: Flow[]): boolean {
  return nodes.every(
    node =>
      (node.type === 'list' && isLinkList([node])) ||
      (node.type === 'paragraph' &&
        node.children.every(
          ({ type, ...rest }) =>
            ['link', 'linkReference', 'image', 'imageReference', 'break', 'html'].includes(type) ||
            (type === 'text' && 'value' in rest && !/[\p{L}\p{N}]{2}/u.test(rest.value)),
        )),
  );
}

/** Links of a list with nothing else; otherwise 0. */
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
