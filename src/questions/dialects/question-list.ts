import type { List, ListItem, Paragraph } from 'mdast';
import { ordinal } from '../../language/ordinals.js';
import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { phrase } from '../../say/say.js';
import { isOnlyLink, isPointer } from '../structure/content-blocks.js';
import { questionOf } from '../structure/entries.js';
import { splitAnswer } from '../structure/split-answer.js';
import { leadsToNumber } from '../text/anchors.js';
import { hasAnswerLabel, hasNumber, hasWordedAnswerLabel, leadingNumber } from '../text/labels.js';
import { joinLines, linesOf, paragraphOf, sliceText, spanOf } from '../text/lines.js';
import { isKeyPoints } from '../text/names.js';
import { numbering } from '../text/numbering.js';
import { asks, isOrder, questionLikeness, tells } from '../text/question-likeness.js';
import type { Source } from '../text/source.js';
import { questionList as thresholds } from '../thresholds.js';
import type { Dialect, Group } from './dialect.js';
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
    return run.map(node => {
      const items = node.type === 'list' ? itemsOf(node, source) : undefined;
      if (node.type !== 'list' || !items) return node;
      const asked = askedIn(items);
      const [least, like, asking] = sharesOf(asked);
      const isShort = least < thresholds.least;
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

/** An item of a list of questions, or of what may be one. */
interface Item {
  kind: 'question' | 'group' | 'remark';
  text: string;
  /** Its content, without the number that stands before it as a list of its own. */
  blocks: Flow[];
  node: ListItem;
  label: string | undefined;
  /** Whether a number at the start of its text is its label. */
  counts: boolean;
  /** The items of the lists that are all there is below it. */
  inner: Item[];
  /** Those of them that are questions themselves. */
  below: Item[];
}

/** The items of a list, if all of them could be questions, groups of questions, or remarks such as a link to the answers. */
function itemsOf(list: List, source: Source, isNested = false): Item[] | undefined {
  const items: Item[] = [];
  for (const [index, node] of list.children.entries()) {
    const item = itemOf(node, list, index, source);
    if (!item) return undefined;
    items.push(item);
  }
  settle(items);
  // A table of contents may ask as well.
  const linked = items.filter(({ kind, blocks: [first] }) => kind !== 'group' && first && leadsAway(first));
  if (linked.length > items.filter(({ text }) => text !== '').length * thresholds.links) return undefined;
  const asked = items.filter(({ kind }) => kind !== 'remark');
  const counted = numbering(asked.map(({ text }) => text));
  for (const [index, item] of asked.entries())
    item.counts = counted[index] === true || (isNested && (leadingNumber(item.text)?.length ?? 0) > 1);
  return items;
}

/**
 * What items with others below them are, going by their neighbours: where most are groups, so is one whose items hardly ask;
 * where most are questions, one with others below it is a question with follow-up questions.
 */
function settle(items: Item[]): void {
  const asked = items.filter(({ kind }) => kind !== 'remark');
  const groups = asked.filter(({ kind }) => kind === 'group');
  const areGroups = groups.length > asked.length * thresholds.groups;
  for (const item of asked) {
    if (areGroups && item.kind === 'question' && questionLikeness(item.text) < 2 && item.inner.length > 0)
      Object.assign(item, { kind: 'group', below: item.inner });
    else if (!areGroups && item.kind === 'group' && asked.length > 1 && !item.below.some(isNumbered))
      Object.assign(item, { kind: 'question', below: [] });
  }
}

function isNumbered({ text, counts, label }: Item): boolean {
  return counts || label !== undefined || hasNumber(text) || ordinal.test(text);
}

function itemOf(node: ListItem, list: List, index: number, source: Source): Item | undefined {
  const { blocks: written, number } = unwrapped(node.children);
  const blocks = answerApart(written, source);
  const [first, ...rest] = blocks;
  const label = number ?? (list.ordered ? String((list.start ?? 1) + index) : undefined);
  const item: Item = { kind: 'remark', text: '', blocks, node, label, counts: false, inner: [], below: [] };
  if (!first) return item;
  if (first.type !== 'paragraph') return undefined;
  item.text = textOf(first).trim();
  const isQuestion = questionLikeness(item.text) === 2;
  const lists = rest.filter(block => block.type === 'list');
  const below = lists.length === rest.length ? lists.map(inner => itemsOf(inner, source, true)) : [];
  const inner = below.every(one => one !== undefined) ? below.flat() : [];
  item.inner = inner;
  const asked = askedIn(inner);
  if (asked.length > 0 && areOwnQuestions(asked, isQuestion)) {
    item.below = inner;
    item.kind = isQuestion ? 'question' : 'group';
    return item;
  }
  if (isKeyPoints(item.text)) return item;
  if (
    rest.length === 0 &&
    (!/[\p{L}\p{N}]/u.test(item.text) || (!isQuestion && (leadsAway(first) || isPointer(first))))
  )
    return item;
  if (leadsAway(first) && !isQuestion) return undefined;
  return { ...item, kind: 'question' };
}

/** Whether a block is nothing but a link to a heading or another page; a question may link to the anchor above its answer. */
function leadsAway(node: Flow): boolean {
  return isOnlyLink(node) && !leadsToNumber(node);
}

/** `1. question?` with the answer on the next line: the lines below the one that asks are a paragraph of their own. */
function answerApart([first, ...rest]: Flow[], source: Source): Flow[] {
  if (first?.type !== 'paragraph') return first ? [first, ...rest] : [];
  const split = atArrow(first, source);
  if (split) return [...split, ...rest];
  const [asking, ...others] = linesOf(first, source);
  if (!asking || others.length === 0 || !asks(asking.text.trim())) return [first, ...rest];
  const text = others
    .map(line => line.text)
    .join('\n')
    .trim();
  // More of the question, or a remark on it.
  if (asks(text) || /^[(（[【]/u.test(text)) return [first, ...rest];
  return [joinLines([asking], source), joinLines(others, source), ...rest];
}

/** `- "question?" → answer` and `- **question?** → answer`, or with a dash behind the quotation mark or the bold words. */
function atArrow({ children }: Paragraph, source: Source): [Paragraph, Paragraph] | undefined {
  for (const [index, node] of children.entries()) {
    const before = children[index - 1];
    const isBehindBold = index === 1 && before?.type === 'strong' && asks(textOf(before).trim());
    const match = node.type === 'text' ? (isBehindBold ? arrow : beforeArrow).exec(node.value) : null;
    if (node.type !== 'text' || !match) continue;
    const at = match.index + match[0].length;
    const answer = paragraphOf([sliceText(node, at, node.value.length, source), ...children.slice(index + 1)], source);
    const asked = [...children.slice(0, index), sliceText(node, 0, match[1]?.length ?? 0, source)];
    return answer.children.length > 0 ? [paragraphOf(asked, source), answer] : undefined;
  }
  return undefined;
}

const arrow = /^()[ \t]*(?:→|⇒|->|=>|[—–]{1,2}(?=[ \t\p{Script=Han}]))/u;

const beforeArrow =
  /^([^→⇒?？\n]*[?？]["'”’」』]?)(?:[ \t]*(?:→|⇒|->|=>)|(?<=["”」』])[ \t]*[—–]{1,2}(?=[ \t\p{Script=Han}]))/u;

/** `- 1. question`: its number stands as a list of its own. */
function unwrapped(blocks: Flow[]): { blocks: Flow[]; number?: string } {
  const [first, ...rest] = blocks;
  const [only, ...others] = first?.type === 'list' && first.ordered ? first.children : [];
  if (first?.type !== 'list' || !only || others.length > 0) return { blocks };
  return { blocks: [...only.children, ...rest], number: String(first.start ?? 1) };
}

/** Whether the questions below an item are questions of their own, and not follow-up questions to it or points of its answer. */
function areOwnQuestions(asked: Item[], isBelowQuestion: boolean): boolean {
  const [, like, asking] = sharesOf(asked);
  if (!isBelowQuestion) return like >= thresholds.inGroup && asking > 0;
  return (
    like >= thresholds.like && asking > 0 && (asked.every(isNumbered) || asked.every(({ blocks }) => blocks.length > 1))
  );
}

/** The questions among items and below them, in order. */
function askedIn(items: Item[]): Item[] {
  return items.flatMap(item => [...(item.kind === 'question' ? [item] : []), ...askedIn(item.below)]);
}

/** How many questions there are, and the shares of them that look like questions and that ask outright. */
function sharesOf(asked: Item[]): [count: number, like: number, asking: number] {
  const share = (is: (text: string) => boolean) => asked.filter(({ text }) => is(text)).length / asked.length;
  return [asked.length, share(text => questionLikeness(text) === 2), share(text => asks(text) || tells(text))];
}

/** Whether an answer that is labelled as one stands in a list below it: `- 答：…`. Above `B: …` an A is an option. */
function hasLabelledAnswer({ blocks: [, below, ...others] }: Item): boolean {
  const [first, second] = below?.type === 'list' && others.length === 0 ? below.children : [];
  if (!first || !hasAnswerLabel(textOf(first.children[0]))) return false;
  return !second || !/^\s*B\s*[:：.、]/iu.test(textOf(second.children[0]));
}

/** Whether answers stand below enough items as paragraphs that say so: `**回答：** …`. */
function areAnswered(asked: Item[]): boolean {
  const isLabelled = (block: Flow) => block.type === 'paragraph' && hasWordedAnswerLabel(textOf(block));
  const answered = asked.filter(({ blocks: [, ...below] }) => below.some(isLabelled));
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

function partsOf(list: List, items: Item[], source: Source): Pick<Group, 'parts' | 'within'> {
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
