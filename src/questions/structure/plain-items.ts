import type { Heading, List, ListItem, RootContent } from 'mdast';
import { textOf } from '../../mdast/text.js';
import { questionLikeness } from '../text/question-likeness.js';
import { plainItems as thresholds } from '../thresholds.js';
import { headingOf } from './empty-headings.js';

/**
 * Reads `* Why is it null?` as `* #### Why is it null?` where the lists of a file hold such headings that ask: beside them, whatever
 * else the list holds, and in a list without any, if all of it asks. Headings that nothing answers are the groups of these items.
 */
export function withPlainQuestions(nodes: RootContent[]): RootContent[] {
  const lists = nodes.filter((node): node is List => node.type === 'list');
  const headed = lists.flatMap(({ children }) => children.filter(headingOf));
  const asking = headed.filter(({ children: [heading] }) => questionLikeness(textOf(heading)) === 2);
  const [first] = asking.flatMap(item => headingOf(item) ?? []);
  const ends = endsAbove(nodes);
  const answered = asking.filter(item => item.children.length > 1 || ends.has(item));
  if (!first || answered.length < thresholds.least || asking.length <= headed.length * thresholds.asking) return nodes;
  return nodes.map(node => {
    if (node.type !== 'list') return node;
    const heading = node.children.map(headingOf).find(one => one !== undefined);
    if (!heading && !node.children.every(doesAsk)) return node;
    const { depth } = heading ?? first;
    return { ...node, children: node.children.map(item => (doesAsk(item) ? withMark(item, depth) : item)) };
  });
}

/** The last items of lists, below which stands what is no list and no heading. */
function endsAbove(nodes: RootContent[]): Set<ListItem> {
  const ends = nodes.flatMap((node, index) => {
    const next = nodes[index + 1];
    const isAbove = next !== undefined && next.type !== 'list' && next.type !== 'heading';
    return node.type === 'list' && isAbove ? node.children.slice(-1) : [];
  });
  return new Set(ends);
}

function doesAsk({ checked, children: [first] }: ListItem): boolean {
  return typeof checked !== 'boolean' && first?.type === 'paragraph' && questionLikeness(textOf(first).trim()) === 2;
}

function withMark(item: ListItem, depth: Heading['depth']): ListItem {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') return item;
  const { children, position } = first;
  return { ...item, children: [{ type: 'heading', depth, children, ...(position && { position }) }, ...rest] };
}
