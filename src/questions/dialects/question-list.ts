import type { List } from 'mdast';
import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { questionOf } from '../structure/entries.js';
import { splitAnswer } from '../structure/split-answer.js';
import { asks, questionLikeness } from '../text/question-likeness.js';
import type { Source } from '../text/source.js';
import { questionList as thresholds } from '../thresholds.js';
import type { Dialect } from './dialect.js';

/** A list whose items are questions; the rest of each item is the answer. */
export const questionList: Dialect<'question-list'> = {
  name: 'question-list',
  title: 'a list of questions',
  docs: 'a list whose items are questions; the rest of an item is the answer',
  explicit: false,
  weight: ({ scopes }) => scopes,
  find(run, source) {
    return run.map(node => {
      if (node.type !== 'list' || !isOfQuestions(node)) return node;
      const parts = node.children.map((item, index) => questionFrom(item.children, node, index, source));
      return { type: 'group', dialect: this, parts: parts.flat(), nodes: [node] };
    });
  },
};

/** Three items or more, most of which look like questions, each with its own words and more than just a link. */
function isOfQuestions({ children }: List): boolean {
  const texts = children.map(({ children: [first] }) =>
    first?.type === 'paragraph' && !isLink(first.children) ? textOf(first).trim() : '',
  );
  if (children.length < thresholds.least || texts.some(text => text === '')) return false;
  const like = texts.filter(text => questionLikeness(text) === 2).length;
  return like / texts.length >= thresholds.like && texts.filter(asks).length / texts.length >= thresholds.asking;
}

function isLink(children: { type: string }[]): boolean {
  return children.length > 0 && children.every(node => node.type === 'link' || node.type === 'linkReference');
}

function questionFrom(children: Flow[], list: List, index: number, source: Source): QuestionNode[] {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return [];
  const label = list.ordered ? String((list.start ?? 1) + index) : undefined;
  const question = questionOf({ words: first.children, answer: [], source, label });
  const copy = structuredClone(rest);
  // Follow-up questions to a question belong to it.
  const follow = copy.filter(isFollowUp);
  question.children[0].children.push(...follow);
  splitAnswer(
    question,
    copy.filter(node => !follow.includes(node)),
  );
  const end = children.at(-1)?.position?.end;
  if (question.position && end) question.position = { start: question.position.start, end };
  return [question];
}

function isFollowUp(node: Flow): boolean {
  return node.type === 'list' && node.children.every(item => questionLikeness(textOf(item.children[0]).trim()) === 2);
}
