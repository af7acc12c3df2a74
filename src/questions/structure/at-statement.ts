import type { Heading } from 'mdast';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { isAnswerName } from '../text/answer-names.js';
import { isStatement, partOf } from '../text/parts.js';
import { questionLikeness } from '../text/question-likeness.js';
import type { Parted } from './parted.js';

/**
 * Parts blocks at a problem that is stated below other sections, such as Intuition, and above its solution: those above it, and what
 * follows it, would give the answer away.
 *
 * @param asked the words of the question, which only name the problem
 */
export function partAtStatement(blocks: Flow[], asked: string): (Parted & { at: number }) | undefined {
  if (questionLikeness(asked) === 2) return undefined;
  const outer = Math.min(...blocks.map(node => (node.type === 'heading' ? node.depth : 7)));
  const headings = blocks.flatMap((node, at) =>
    node.type === 'heading' && node.depth === outer ? [{ at, name: textOf(node as Heading) }] : [],
  );
  const index = headings.findIndex(({ name }) => isStatement(name));
  const stated = headings[index];
  const above = headings.slice(0, index);
  const first = above[0];
  if (!stated || !first || above.some(({ name }) => partOf(name) === 'asked' || isAnswerName(name))) return undefined;
  const rest = headings.slice(index + 1);
  const next = rest.find(({ name }) => partOf(name) !== 'asked');
  if (!next || next.at === stated.at + 1 || !rest.some(({ name }) => partOf(name) === 'answering')) return undefined;
  return {
    at: next.at,
    front: blocks.slice(stated.at + 1, next.at),
    back: [...blocks.slice(0, stated.at), ...blocks.slice(next.at)],
  };
}
