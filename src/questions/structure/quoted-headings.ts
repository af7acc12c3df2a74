import type { Heading, RootContent } from 'mdast';
import { quotedHeadings } from '../thresholds.js';

/** Reads `> #### question` as a heading where several quotes hold nothing else and have their answers below them. */
export function withQuotedHeadings(nodes: RootContent[]): RootContent[] {
  const answered = nodes.filter((node, index) => headingIn(node) && isAnswer(nodes[index + 1]));
  return answered.length < quotedHeadings ? nodes : nodes.map(node => headingIn(node) ?? node);
}

/** The heading that is all there is in a quote. */
function headingIn(node: RootContent | undefined): Heading | undefined {
  if (node?.type !== 'blockquote') return undefined;
  const [only, ...others] = node.children;
  return only?.type === 'heading' && others.length === 0 ? only : undefined;
}

function isAnswer(node: RootContent | undefined): boolean {
  return node !== undefined && node.type !== 'heading' && node.type !== 'thematicBreak' && !headingIn(node);
}
