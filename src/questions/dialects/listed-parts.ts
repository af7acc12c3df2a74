import type { List, ListItem } from 'mdast';
import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { questionOf } from '../structure/entries.js';
import { splitAnswer } from '../structure/split-answer.js';
import { spanOf } from '../text/lines.js';
import { questionLikeness } from '../text/question-likeness.js';
import type { Source } from '../text/source.js';
import type { Group } from './dialect.js';
import type { Item } from './listed-items.js';

export function partsOf(list: List, items: Item[], source: Source): Pick<Group, 'parts' | 'within'> {
  const questions: QuestionNode[] = [];
  const within = new Map<QuestionNode, string[]>();
  const remarks: ListItem[] = [];
  const add = (some: Item[], titles: string[]): void => {
    for (const item of some) {
      if (item.kind === 'question') {
        const question = questionFrom(item, source);
        questions.push(question);
        if (titles.length > 0) within.set(question, titles);
      } else if (item.kind === 'remark' && item.text !== '') remarks.push(item.node);
      add(item.below, item.kind === 'group' ? [...titles, item.text] : titles);
    }
  };
  add(items, []);
  const position = spanOf(remarks);
  const rest: List = { ...list, children: remarks, ...(position && { position }) };
  return { parts: remarks.length > 0 ? [...questions, rest] : questions, ...(within.size > 0 && { within }) };
}

function questionFrom({ blocks, node, label, counts, below }: Item, source: Source): QuestionNode {
  const [first, ...rest] = blocks;
  const words = first?.type === 'paragraph' ? first.children : [];
  const question = questionOf({ words, answer: [], source, label, counts });
  if (below.length > 0) return question;
  const copy = structuredClone(rest);
  // Follow-up questions to a question belong to it.
  const follow = copy.filter(isFollowUp);
  question.children[0].children.push(...follow);
  splitAnswer(
    question,
    copy.filter(block => !follow.includes(block)),
  );
  const end = node.position?.end;
  if (question.position && end) question.position = { start: question.position.start, end };
  return question;
}

function isFollowUp(node: Flow): boolean {
  return (
    node.type === 'list' &&
    node.children.every(({ children }) => children.length === 1 && questionLikeness(textOf(children[0]).trim()) === 2)
  );
}
