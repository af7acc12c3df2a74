import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { bareName, isAimOfQuestion } from '../text/parts.js';
import type { Parted } from './parted.js';

/** What says how a question is meant, or what the interviewer is after. */
const explained = /^(?:short|brief|quick) explanation(?: of the question)?$|^(?:题目|问题)(?:简析|简要说明)$/u;

/** Moves the headings that say what a question is after, with what stands below them, from the front to the back: Short explanation. */
export function withoutAims<P extends Parted>(parted: P): P {
  const aims: Flow[] = [];
  const front: Flow[] = [];
  let depth: number | undefined;
  for (const node of parted.front) {
    if (node.type === 'heading' && (depth === undefined || node.depth <= depth))
      depth = isAim(textOf(node)) ? node.depth : undefined;
    (depth === undefined ? front : aims).push(node);
  }
  return aims.length === 0 ? parted : { ...parted, front, back: [...aims, ...parted.back] };
}

function isAim(text: string): boolean {
  return explained.test(bareName(text)) || isAimOfQuestion(text);
}
