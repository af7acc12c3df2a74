import type { List, ListItem } from 'mdast';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { phrase } from '../../say/say.js';
import { isLinks } from '../structure/content-blocks.js';
import { hasAnswerLabel, hasWordedAnswerLabel } from '../text/answer-labels.js';
import { hasNumber, leadingNumber } from '../text/labels.js';
import { isOrder, questionLikeness } from '../text/question-likeness.js';
import { questionList as thresholds } from '../thresholds.js';
import type { Dialect } from './dialect.js';
import { askedIn, type Item, itemsOf, sharesOf } from './listed-items.js';
import { partsOf } from './listed-parts.js';
import { numberedLines } from './numbered-lines.js';

/** A list whose items are questions; the rest of each item is the answer. */
export const questionList: Dialect<'question-list'> = {
  name: 'question-list',
  title: phrase('a list of questions'),
  docs: 'a list whose items are questions, also in groups under other items, or lines that count questions (`1、…？`) with their answers below them; the rest of an item is the answer',
  explicit: false,
  weight: ({ scopes }) => scopes,
  find(run, source) {
    const lines = numberedLines(run, source);
    if (lines) return [...run.slice(0, lines.start), { type: 'group', dialect: this, ...lines.group }];
    const series = boldSeries(run);
    return run.map(node => {
      const items = node.type === 'list' ? itemsOf(node, source) : undefined;
      if (node.type !== 'list' || !items) return node;
      const asked = askedIn(items);
      const [least, like, asking] = sharesOf(asked);
      const isShort = least < thresholds.least && !series.has(node);
      if (asked.length === 0) return node;
      if (asked.length > 1 && asked.every(hasLabelledAnswer))
        return { type: 'group', dialect: this, nodes: [node], isLike: true, ...partsOf(node, items, source) };
      if (asking >= thresholds.asking && areAnswered(asked))
        return {
          type: 'group',
          dialect: this,
          nodes: [node],
          isWeak: true,
          isAnswered: true,
          ...partsOf(node, items, source),
        };
      if (like < thresholds.like || asking < thresholds.asking) {
        // Where other lists ask, one that tells to answer does too.
        const isPartly = !areOrders(asked);
        if (isShort || (isPartly && !mayBeAnnounced(asked))) return node;
        return {
          type: 'group',
          dialect: this,
          nodes: [node],
          isWeak: true,
          ...(isPartly && { isPartly }),
          ...partsOf(node, items, source),
        };
      }
      // Two sentences may both ask in a list of anything.
      if (isShort && asking < 1) return node;
      return {
        type: 'group',
        dialect: this,
        nodes: [node],
        ...(isShort && { isShort }),
        ...(asking === 1 && { isAsking: true }),
        ...(isLongCount(asked) && { isLongCount: true }),
        ...partsOf(node, items, source),
      };
    });
  },
};

/** Lists that go on with each other, whatever stands between them: all items are bold, ask, and have their answers below them. */
function boldSeries(run: Flow[]): Set<Flow> {
  const lists = run.filter(
    (node): node is List => node.type === 'list' && node.children.every(item => isBoldQuestion(item)),
  );
  const items = lists.reduce((sum, { children }) => sum + children.length, 0);
  return new Set(items >= thresholds.least ? lists : []);
}

function isBoldQuestion({ children: [first, ...below] }: ListItem): boolean {
  if (first?.type !== 'paragraph' || below.length === 0) return false;
  return first.children.every(({ type }) => type === 'strong') && questionLikeness(textOf(first).trim()) === 2;
}

/** Whether an answer that is labelled as one stands in a list below it: `- 答：…`. Above `B: …` an A is an option. */
function hasLabelledAnswer({ blocks: [, below, ...others] }: Item): boolean {
  const [first, second] = below?.type === 'list' && others.length === 0 ? below.children : [];
  if (!first || !hasAnswerLabel(textOf(first.children[0]))) return false;
  return !second || !/^\s*B\s*[:：.、]/iu.test(textOf(second.children[0]));
}

/** Whether answers stand below enough items as paragraphs that say so, `**回答：** …`, or as links alone. */
function areAnswered(asked: Item[]): boolean {
  const isAnswer = (block: Flow) =>
    block.type === 'paragraph' && (hasWordedAnswerLabel(textOf(block)) || isLinks([block]));
  const answered = asked.filter(({ blocks: [, ...below] }) => below.some(isAnswer));
  return answered.length >= thresholds.leastAnswered && answered.length >= asked.length * thresholds.answered;
}

/** Whether each item asks or tells to answer, and one does so in words that tasks of other kinds do not use. */
function areOrders(asked: Item[]): boolean {
  const texts = asked.map(({ text }) => text);
  return (
    texts.every(text => questionLikeness(text) === 2 || isOrder(text)) &&
    texts.some(text => questionLikeness(text) === 2)
  );
}

/** Whether what announces questions may announce these: some ask, and the others are as short and have no answer either. */
function mayBeAnnounced(asked: Item[]): boolean {
  return (
    asked.every(({ blocks, text }) => blocks.length === 1 && text.length <= thresholds.announcedLength) &&
    sharesOf(asked)[1] >= thresholds.announced
  );
}

/** Whether items count many questions, nearly all of which ask: `- 1、…？`. */
function isLongCount(asked: Item[]): boolean {
  const numbers = asked.map(({ text, label }) => (hasNumber(text) ? leadingNumber(text)?.[0] : Number(label)));
  return (
    asked.length >= thresholds.longCount &&
    numbers.every((number, index) => number === (numbers[0] ?? 0) + index) &&
    sharesOf(asked)[2] >= thresholds.askingLongCount
  );
}
