import type { List, ListItem } from 'mdast';
import { ordinal } from '../../language/ordinals.js';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { isOnlyLink, isPointer } from '../structure/content-blocks.js';
import { leadsToNumber } from '../text/anchors.js';
import { hasNumber, leadingNumber } from '../text/labels.js';
import { numbering } from '../text/numbering.js';
import { asks, questionLikeness, tells } from '../text/question-likeness.js';
import { isKeyPoints } from '../text/section-names.js';
import type { Source } from '../text/source.js';
import { questionList as thresholds } from '../thresholds.js';
import { answerApart, hasBracketsBelow } from './answer-on-line.js';

/** An item of a list of questions, or of what may be one. */
export interface Item {
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
export function itemsOf(list: List, source: Source, isNested = false): Item[] | undefined {
  const items: Item[] = [];
  const bracketed = list.children.filter(({ children }) => hasBracketsBelow(children, source)).length;
  const areAnswers = bracketed >= Math.max(thresholds.leastAnswered, list.children.length * thresholds.answered);
  for (const [index, node] of list.children.entries()) {
    const item = itemOf(node, list, index, source, areAnswers);
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
    else if (areGroups && item.kind === 'question' && item.inner.some(({ kind }) => kind === 'group'))
      item.below = item.inner;
    else if (
      !areGroups &&
      item.kind === 'group' &&
      !isChapter(item.text) &&
      asked.length > 1 &&
      !item.below.some(isNumbered)
    )
      Object.assign(item, { kind: 'question', below: [] });
  }
}

function isNumbered({ text, counts, label }: Item): boolean {
  return counts || label !== undefined || hasNumber(text) || ordinal.test(text);
}

function itemOf(node: ListItem, list: List, index: number, source: Source, inBrackets: boolean): Item | undefined {
  const { blocks: written, number } = unwrapped(node.children);
  const blocks = answerApart(written, source, inBrackets);
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
  if (!isQuestion && isChapter(item.text)) {
    item.below = inner;
    item.kind = inner.length > 0 ? 'group' : 'remark';
    return rest.length === 0 || inner.length > 0 ? item : { ...item, kind: 'question' };
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

/** Whether an item names a part of the list: `三、对比篇`. */
function isChapter(text: string): boolean {
  return /\S\s*篇$/u.test(text);
}

/** Whether a block is nothing but a link to a heading or another page; a question may link to the anchor above its answer. */
function leadsAway(node: Flow): boolean {
  return isOnlyLink(node) && !leadsToNumber(node);
}

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
export function askedIn(items: Item[]): Item[] {
  return items.flatMap(item => [...(item.kind === 'question' ? [item] : []), ...askedIn(item.below)]);
}

/** How many questions there are, and the shares of them that look like questions and that ask outright. */
export function sharesOf(asked: Item[]): [count: number, like: number, asking: number] {
  const share = (is: (text: string) => boolean) => asked.filter(({ text }) => is(text)).length / asked.length;
  return [asked.length, share(text => questionLikeness(text) === 2), share(text => asks(text) || tells(text))];
}
