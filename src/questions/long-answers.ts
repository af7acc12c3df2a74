import type { VFile } from 'vfile';
import { report } from '../diagnostics/report.js';
import type { QuestionNode } from '../mdast/nodes.js';
import { textOf } from '../mdast/text.js';
import { say } from '../say/say.js';
import { longAnswer } from './thresholds.js';

/** Reports answers that are far longer than the others of their file, since they may have swallowed other questions. */
export function reportLongAnswers(nodes: readonly { type: string }[], file: VFile): void {
  const answers = nodes.flatMap(node => {
    const question = node as QuestionNode;
    const length = node.type === 'question' ? lengthOf(question) : 0;
    return length > 0 ? [{ question, length }] : [];
  });
  if (answers.length <= longAnswer.others) return;
  const lengths = answers.map(({ length }) => length).sort((a, b) => a - b);
  const median = lengths[(lengths.length - 1) >> 1] ?? 0;
  for (const { question, length } of answers) {
    if (length <= longAnswer.characters || length <= median * longAnswer.times) continue;
    report(file, {
      rule: 'long-answer',
      reason: say(
        'The answer to "{text}" has {length} characters; half of the answers in this file have at most {median}.',
        { text: textOf(question.children[0].children[0]), length, median },
      ),
      remedy: say(
        'Look for questions that have become part of it, or split it; `cardpress check --explain` shows what each heading was recognised as.',
      ),
      place: question.children[0],
    });
  }
}

/** The length of an answer as it is written. */
function lengthOf({ children: [, { children }] }: QuestionNode): number {
  const [start, end] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset];
  return start === undefined || end === undefined ? 0 : end - start;
}
