import type { List, ListItem } from 'mdast';
import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { phrase } from '../../say/say.js';
import { isOnlyLink } from '../structure/content-blocks.js';
import { questionOf } from '../structure/entries.js';
import { splitAnswer } from '../structure/split-answer.js';
import { spanOf } from '../text/lines.js';
import { questionLikeness } from '../text/question-likeness.js';
import type { Source } from '../text/source.js';
import { quotedItems } from '../thresholds.js';
import type { Dialect, Found } from './dialect.js';

/** `1. question` with a `> answer`, inside the item or below it. */
export const quote: Dialect<'quote'> = {
  name: 'quote',
  title: phrase('a list item with a quoted answer'),
  docs: '`1. question` with `> answer`',
  explicit: false,
  // Bold points are numbered as well, but items with quoted answers are questions.
  numbersCount: true,
  find(run, source) {
    const found: Found[] = [];
    for (let index = 0; index < run.length; index++) {
      const node = run[index] as Flow;
      const below = run[index + 1];
      const isAnswer =
        below?.type === 'blockquote' &&
        !(node.type === 'list' && (isOfAll(below, node) || areHints(node, run[index - 1])));
      const answer = isAnswer ? below : undefined;
      const questions = node.type === 'list' ? questionsOf(node, answer, source) : undefined;
      if (!questions) found.push(node);
      else {
        const usesBelow = node.type === 'list' && answer !== undefined && !quoted(node.children.at(-1));
        const nodes = usesBelow ? [node, answer] : [node];
        found.push({ type: 'group', dialect: this, parts: questions, nodes });
        index += nodes.length - 1;
      }
    }
    return found;
  },
};

/** Whether a quote below a list only links to the answers to all of its items. */
function isOfAll(quote: Flow, { children }: List): boolean {
  const [only, ...others] = children;
  return isOnlyLink(quote) && (others.length > 0 ? !children.some(quoted) : (only?.children.length ?? 0) > 1);
}

/** Whether the items of a list with a quote below it are points, such as those of `Note:` above it. */
function areHints({ children }: List, above: Flow | undefined): boolean {
  const isQuestion = (item: ListItem) => questionLikeness(textOf(item.children[0]).trim()) === 2;
  if (children.some(quoted) || children.every(isQuestion)) return false;
  const lead = above?.type === 'paragraph' ? textOf(above).trim() : '';
  return children.length > 1 || (/[:：]$/u.test(lead) && !/(?:题|问|questions?|q ?& ?a)\s*[:：]$/iu.test(lead));
}

/** A question from each item; undefined if fewer than half have a quoted answer. */
function questionsOf(list: List, below: Flow | undefined, source: Source): QuestionNode[] | undefined {
  const { children, ordered, start } = list;
  const last = children.at(-1);
  const answers = children.map(item => quoted(item) ?? (item === last && below ? [below] : undefined));
  if (answers.filter(Boolean).length < children.length * quotedItems) return undefined;
  const questions = children.map((item, index): QuestionNode | undefined => {
    const [first] = item.children;
    if (first?.type !== 'paragraph') return undefined;
    const question = questionOf({
      words: first.children,
      answer: [],
      source,
      label: ordered ? String((start ?? 1) + index) : undefined,
    });
    const rest = item.children.slice(1);
    const more = item === last && !quoted(item) && below ? [below] : [];
    splitAnswer(question, structuredClone([...rest, ...more]).flatMap(unquoted));
    const end = spanOf([item, ...more])?.end;
    if (question.position && end) question.position = { start: question.position.start, end };
    return question;
  });
  return questions.every(question => question !== undefined) ? questions : undefined;
}

/** The block quotes of an item that is a line of text with block quotes below it. */
function quoted(item: ListItem | undefined): Flow[] | undefined {
  const rest = item?.children.slice(1) ?? [];
  return rest.length > 0 && rest.every(node => node.type === 'blockquote') ? rest : undefined;
}

function unquoted(node: Flow): Flow[] {
  return node.type === 'blockquote' ? node.children : [node];
}
