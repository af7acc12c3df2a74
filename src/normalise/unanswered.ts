import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { requireQuestions } from '../diagnostics/missing-plugin.js';
import { report } from '../diagnostics/report.js';
import { withoutInvisible } from '../language/invisible.js';
import type { AnswerNode, QuestionNode } from '../mdast/nodes.js';
import { textOf } from '../mdast/text.js';
import { seenInHtml } from '../questions/text/seen.js';
import { say } from '../say/say.js';

const placeholder =
  /^(?:todo|tbd|tba|tbc|wip|n\/a|none|null|待补充?|待完善|待续|待更新|待回答|待整理|待写|待办|待填|待定|补充中|更新中|整理中|未完成|未完待续|略|省略|同上|暂无(?:答案|内容)?|暂缺|暂略|无|空|无答案|没有答案|敬请期待|tobecontinued|tobedone|comingsoon|noansweryet|answerpending|workinprogress|addanswer(?:here)?|youranswer(?:here)?|[.。…·—\-_?？~～/]+|x{3,})$/iu;
// A reminder to oneself: `TODO: write about the second case`.
const memo = /^\s*(?:TODO|FIXME|TBD|待办|待补充)\s*[:：]/u;
const held = new Set(['image', 'imageReference', 'inlineMath', 'math']);

/**
 * Gives every question its `status`. An answer is missing if nothing is written, or only a common placeholder (TODO,
 * 待补充, 略, …), which is then removed as a reported change. A single picture, formula or table is an answer.
 * @throws MissingPluginError on a tree without question and section nodes; see `remarkQuestions`
 */
export default function remarkUnanswered() {
  return (tree: Root, file: VFile): undefined => {
    requireQuestions(tree, 'remarkUnanswered');
    visit(tree, 'question', question => {
      question.status = isAnswered(question.children[1]) ? 'answered' : 'unanswered';
      if (question.status === 'answered') return;
      takePlaceholder(question, file);
      report(file, {
        rule: 'unanswered',
        reason: say('"{text}" has no answer yet.', { text: textOf(question.children[0].children[0]) }),
        remedy: say('Write the answer below the question.'),
        place: question.children[0],
      });
    });
  };
}

export const step = {
  name: 'unanswered',
  // Whatever is not an answer has been removed by then.
  after: ['navigation', 'embeds'],
  plugin: remarkUnanswered,
} as const;

function isAnswered(answer: AnswerNode): boolean {
  let holds = false;
  visit(answer, node => {
    if (held.has(node.type)) holds = true;
    // A picture, a drawing or a film is content, and so are words; tags and comments alone are not.
    if (node.type === 'html' && saysSomething(node.value)) holds = true;
    if ((node.type === 'code' || node.type === 'inlineCode') && withoutInvisible(node.value) !== '') holds = true;
    if (node.type === 'table') holds = true;
  });
  const text = ownText(answer);
  const [only, ...others] = answer.children.filter(node => node.type !== 'html');
  const isMemo = others.length === 0 && only?.type === 'paragraph' && memo.test(text) && !text.trim().includes('\n');
  return holds || (!isMemo && !isPlaceholder(text));
}

/** The text of an answer without the names of what it embeds and the notes do not have. */
function ownText(answer: AnswerNode): string {
  let hasNames = false;
  visit(answer, 'text', ({ data }) => {
    hasNames ||= data?.isName === true;
  });
  if (!hasNames) return textOf(answer, { imageAlt: false });
  const copy = structuredClone(answer);
  visit(copy, 'text', text => {
    if (text.data?.isName) text.value = '';
  });
  return textOf(copy, { imageAlt: false });
}

/** Nothing, or what people write as a placeholder; punctuation around it does not matter. */
function isPlaceholder(text: string): boolean {
  const bare = withoutInvisible(text);
  const word = withoutMarksBehind(bare).replace(/^[\p{Ps}\p{Pi}*_`#>-]+/u, '');
  return word === '' || placeholder.test(word) || placeholder.test(bare);
}

/** As a pattern, it would be tried at each of the marks in a text. */
function withoutMarksBehind(text: string): string {
  let end = text.length;
  while (end > 0 && /[\p{Pe}\p{Pf}*_`.。…!！:：~～]/u.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function saysSomething(html: string): boolean {
  return (
    /<(?:img|svg|video|audio|iframe|object|embed|table)\b/iu.test(html.replace(/<!--[\s\S]*?-->/gu, '')) ||
    !isPlaceholder(seenInHtml(html))
  );
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
