import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../messages/report.js';
import type { AnswerNode, QuestionNode } from '../questions/nodes.js';

const placeholder =
  /^(?:todo|tbd|tba|wip|n\/a|待补充|待完善|待续|待更新|待回答|略|暂无|暂缺|无|空|未完待续|[.。…·—\-_?？]+)[.。…!！:：]*$/iu;
const held = new Set(['image', 'imageReference', 'code', 'inlineCode', 'math', 'inlineMath', 'table', 'html']);

/**
 * Gives every question its `status`. An answer is missing where nothing is written, or only a placeholder that people
 * use (TODO, 待补充, 略, …), which is then taken out as a reported change. One picture, formula or table is an answer.
 */
export default function remarkUnanswered() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, 'question', question => {
      question.status = isAnswered(question.children[1]) ? 'answered' : 'unanswered';
      if (question.status === 'answered') return;
      takePlaceholder(question, file);
      report(file, {
        rule: 'unanswered',
        reason: `"${textOf(question.children[0])}" has no answer yet.`,
        remedy: 'Write the answer below the heading.',
        place: question.children[0],
      });
    });
  };
}

function isAnswered(answer: AnswerNode): boolean {
  let holds = false;
  visit(answer, node => {
    if (node.type === 'html' && /^\s*<!--[\s\S]*?-->\s*$/u.test(node.value)) return;
    if (held.has(node.type)) holds = true;
  });
  const text = textOf(answer, { includeHtml: false }).replace(/\s+/gu, '');
  return holds || (text !== '' && !placeholder.test(text));
}

function takePlaceholder(question: QuestionNode, file: VFile): void {
  const [, answer] = question.children;
  const { position } = answer;
  if (answer.children.length > 0 && position) {
    const original = String(file).slice(position.start.offset, position.end.offset);
    question.changes.push({ rule: 'unanswered', original, replacement: '', position });
  }
  answer.children = [];
}
