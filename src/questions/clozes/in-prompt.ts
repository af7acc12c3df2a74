import type { Heading } from 'mdast';
import { visit } from 'unist-util-visit';
import { clozesIn, hintOf, isAsked, rewriteClozes } from '../../mdast/clozes/clozes.js';
import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { plainText } from '../../mdast/text.js';

/**
 * A question with a gap in it is an answer too: `## {{c1::A stack}} is last in, first out`. What holds the gap goes to the
 * answer, and the question shows a blank, or the hint.
 */
export function moveClozesToAnswer({ children: [prompt, answer] }: QuestionNode): void {
  const asked = prompt.children.filter(block => clozesIn([block]).gaps.some(isAsked));
  if (asked.length === 0) return;
  answer.children.unshift(...asked.map(block => asText(structuredClone(block))));
  prompt.children = prompt.children.map(block => (asked.includes(block) ? blanked(block) : block));
}

/** Whether an answer begins with the question itself and its gaps. */
export function asksItself(question: Flow[], [first]: Flow[]): boolean {
  if (!first || clozesIn([first]).gaps.length === 0) return false;
  return question.length === 1 && plainText([blanked(first)]) === plainText(question);
}

/** A block with `[…]`, or the hint, in place of each gap. */
export function blanked(block: Flow): Flow {
  const { pieces } = clozesIn([block]);
  const [copy] = rewriteClozes([block], gap => {
    if (!isAsked(gap)) return { open: '', close: '' };
    const hint = hintOf(gap, pieces).trim();
    return { open: '', close: '', content: `[${hint || '…'}]` };
  });
  if (!copy) return block;
  // What was a gap in code is shown code now.
  visit(copy, node => {
    if (node.type !== 'inlineCode' || !node.data?.gaps) return;
    const { gaps: _, ...data } = node.data;
    if (Object.keys(data).length > 0) node.data = data;
    else delete node.data;
  });
  return copy;
}

function asText(block: Flow): Flow {
  if (block.type !== 'heading') return block;
  const { children, position } = block as Heading;
  return { type: 'paragraph', children, ...(position && { position }) };
}
