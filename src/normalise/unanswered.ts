import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { requireQuestions } from '../diagnostics/missing-plugin.js';
import { report } from '../diagnostics/report.js';
import { withoutInvisible } from '../language/invisible.js';
import type { AnswerNode, QuestionNode } from '../mdast/nodes.js';
import { textOf } from '../mdast/text.js';
import { isOnlyLink } from '../questions/structure/content-blocks.js';
import { isAnswerName } from '../questions/text/answer-names.js';
import { seenInHtml } from '../questions/text/seen.js';
import { say } from '../say/say.js';

const placeholder = new RegExp(
  `^(?:${[
    String.raw`todo|tbd|tba|tbc|wip|n\/a|none|null|q\.?a|q&a|tobecontinued|tobedone|to(?:be)?(?:add(?:ed)?|updated?|writ(?:e|ten)|fill(?:ed)?(?:in)?)|comingsoon|noansweryet|answerpending|workinprogress|addanswer(?:here)?|(?:your|write)?answer(?:goes)?here|youranswer`,
    '(?:答案|内容|此处|这里|本题)?(?:待|有待|[稍之以今后]?后(?:续|面)?|有空|有时间)再?(?:补充?|补上|完善|更新|整理|回答|解答|填)(?:答案|内容|中)?|(?:正在)?(?:补充|更新|整理|完善)中|待续|待写|待办|待填|待定',
    '未完成|未完待续|未整理|略|省略|同上|暂无(?:答案|内容)?|暂缺|暂略|无|空|无答案|没有答案|敬请期待',
    '(?:추후|나중에)?(?:작성|추가|정리)(?:예정|중)|準備中|作成中|執筆中|未記入|後で書く|pendiente|porcompletar|внаписании|дополнить',
    String.raw`[.。…·—\-_?？~～/]+|x{3,}`,
  ].join('|')})$`,
  'iu',
);
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
  if (answer.children.length > 0 && answer.children.every(leadsToAnswer)) return false;
  const isMemo = others.length === 0 && only?.type === 'paragraph' && memo.test(text) && !text.trim().includes('\n');
  return holds || (!isMemo && !isPlaceholder(text));
}

/** Whether a block is nothing but a link that says that the answer is elsewhere: `> [点击查看答案](…)`. */
function leadsToAnswer(node: AnswerNode['children'][number]): boolean {
  return isOnlyLink(node) && isAnswerName(textOf(node).trim());
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
