import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import { textOf } from '../../mdast/text.js';
import { questionLikeness } from '../text/question-likeness.js';
import { strayMarks as thresholds } from '../thresholds.js';
import { headingOf } from './empty-headings.js';

/** Reads `12. # question` as `12. question` where few of many items that ask are written so, and hold nothing else. */
export function withoutStrayMarks(nodes: RootContent[]): RootContent[] {
  return nodes.map(node =>
    node.type === 'list' && areStray(node) ? { ...node, children: node.children.map(withoutMark) } : node,
  );
}

function areStray({ children, ordered }: List): boolean {
  const headed = children.filter(headingOf);
  const others = children.filter(item => !headingOf(item));
  const asking = others.filter(({ children: [first] }) => questionLikeness(textOf(first).trim()) === 2);
  return (
    ordered === true &&
    headed.length > 0 &&
    others.length >= thresholds.least &&
    headed.length <= children.length * thresholds.headed &&
    asking.length >= others.length * thresholds.asking &&
    headed.every(item => item.children.length === 1)
  );
}

function withoutMark(item: ListItem): ListItem {
  const heading = headingOf(item);
  if (!heading) return item;
  const { children, position } = heading;
  const paragraph: Paragraph = { type: 'paragraph', children, ...(position && { position }) };
  return { ...item, children: [paragraph] };
}
