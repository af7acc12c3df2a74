import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { hasAnswerLabel, hasLongAnswerLabel } from '../text/answer-labels.js';
import { isBareExercise } from '../text/exercises.js';
import type { Parted } from './parted.js';

/**
 * Parts what stands below an exercise that is only counted: its text is all above `解：`, or without such a label the quotes or
 * the paragraph that it begins with.
 */
export function partExercise(blocks: Flow[], asked: string): Parted | undefined {
  if (!isBareExercise(asked)) return undefined;
  const at = blocks.findIndex(node => node.type === 'heading' || isLabelled(node));
  const isDivided = at > 0 && blocks[at]?.type === 'paragraph';
  const end = isDivided ? at : statementEnd(blocks);
  return end > 0 && end < blocks.length ? { front: blocks.slice(0, end), back: blocks.slice(end) } : undefined;
}

function isLabelled(node: Flow): boolean {
  if (node.type !== 'paragraph') return false;
  const text = textOf(node);
  return hasLongAnswerLabel(text) || (hasAnswerLabel(text) && /^\s*[答解]/u.test(text));
}

function statementEnd(blocks: Flow[]): number {
  const quotes = blocks.findIndex(({ type }) => type !== 'blockquote');
  if (quotes !== 0) return quotes;
  return blocks[0]?.type === 'paragraph' ? 1 : 0;
}
