import type { Heading } from 'mdast';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { isMerePrompt, isQuestionName, isToldOfProblem } from '../text/parts.js';

/** How many blocks stand above the heading of a problem, in sections such as Tags and 难度 or in remarks. */
export function toldOfProblem(blocks: Flow[]): number {
  const opening = blocks.findIndex(({ type }) => type === 'heading');
  const [first] = blocks;
  if (opening > 0 && isQuestionName(textOf(blocks[opening])) && blocks.slice(0, opening).every(isRemark))
    return opening;
  if (first?.type !== 'heading') return 0;
  const isOuter = (node: Flow): node is Heading => node.type === 'heading' && node.depth <= first.depth;
  const at = blocks.findIndex(node => isOuter(node) && !isToldOfProblem(textOf(node)));
  const problem = blocks[at];
  return problem && isMerePrompt(textOf(problem)) ? at : 0;
}

/** Whether a block says how difficult a question is, or where it was asked: `**Difficulty:** easy`. */
function isRemark(node: Flow): boolean {
  if (node.type === 'thematicBreak' || node.type === 'html') return true;
  return /^\P{L}*[\p{L}\p{N} ]{1,20}[:：]/u.test(
    node.type === 'paragraph' || node.type === 'blockquote' ? textOf(node) : '',
  );
}
