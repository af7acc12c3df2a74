import type { Code, List, ListItem, Paragraph } from 'mdast';
import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import type { Found, Group } from '../dialects/dialect.js';
import { questionList } from '../dialects/question-list.js';
import { spanOf } from '../text/lines.js';
import { asks, isOrder, questionLikeness } from '../text/question-likeness.js';
import { namedLists as thresholds } from '../thresholds.js';
import { contentBlocks, isLinks, isOnlyLink } from './content-blocks.js';
import { questionOf } from './entries.js';
import type { Scope } from './scopes.js';

/** An item of a list that may ask something or name a topic. */
export interface Item {
  node: ListItem;
  first: Paragraph | undefined;
  text: string;
  label: string | undefined;
}

export function itemsIn(nodes: Flow[]): Item[] {
  return nodes.flatMap(node => (node.type === 'list' ? itemsOf(node) : [])).filter(({ text }) => text !== '');
}

function itemsOf({ children, ordered, start }: List): Item[] {
  return children.map((node, index) => {
    const [block] = node.children;
    const first = block?.type === 'paragraph' ? block : undefined;
    const label = ordered ? String((start ?? 1) + index) : undefined;
    return { node, first, text: textOf(block).trim(), label };
  });
}

export function isAsking({ text }: Pick<Item, 'text'>): boolean {
  return questionLikeness(text) === 2 || isOrder(text);
}

/** What an item says on the topic that it names, or a sentence that tells something. */
const saying = /[:：]\s*\S|\s[-–—=]+>?\s|——|→|[。.;；]$/u;

/** Whether an item is a short question or topic with nothing below it but its parts and code. */
export function isPlain({ node, first, text }: Item): boolean {
  if (!first || typeof node.checked === 'boolean' || isOnlyLink(first)) return false;
  if (!node.children.slice(1).every(isPart)) return false;
  return !tellsMore(text);
}

/** Whether the text of an item says something on what it names, or is too long to name it. */
function tellsMore(text: string): boolean {
  return text.length > thresholds.longest || (!asks(text) && saying.test(text));
}

/**
 * Whether a line tells something, so that it may be the point of an answer: what is in brackets is a remark, and `算法题：` names a
 * task.
 */
export function explains(text: string): boolean {
  const bare = text.replace(/[(（][^()（）]*[)）]?/gu, '').replace(task, '');
  return tellsMore(bare.replace(/[\s.。;；]+$/u, ''));
}

const task = /^(?:算法|手撕|手写|编程|代码|场景|智力|sql|coding|code)\p{L}{0,4}\s*[:：]/iu;

/** Whether a block below an item is code, or a list of names. */
function isPart(block: Flow): block is Code | List {
  if (block.type !== 'list') return block.type === 'code';
  return block.children.every(({ children: [name, ...others] }) => {
    const text = textOf(name).trim();
    return others.length === 0 && name?.type === 'paragraph' && text.length <= thresholds.longest && !saying.test(text);
  });
}

/**
 * The questions of a heading. The parts of an item belong to it, and so does code below its list; where it does not ask but most
 * items below it do, it is the topic of those.
 */
export function groupOf({ nodes, source }: Scope): Group {
  const parts: (QuestionNode | Flow)[] = [];
  const within = new Map<QuestionNode, string[]>();
  let last: QuestionNode | undefined;
  const ask = ({ first, label }: Item, titles: string[] = []): QuestionNode => {
    last = questionOf({ words: first?.children ?? [], answer: [], source, label });
    if (titles.length > 0) within.set(last, titles);
    parts.push(last);
    return last;
  };
  for (const node of nodes) {
    if (node.type === 'list') {
      for (const item of itemsIn([node])) {
        const below = item.node.children.slice(1);
        if (isTopic(item, below)) for (const inner of itemsIn(below)) ask(inner, [item.text]);
        else if (below.every(isPart)) extendBoth(ask(item), below, item);
        else extend(ask(item), below, 1);
      }
    } else if (node.type === 'code' && last) extend(last, [node], 0);
    else parts.push(node);
  }
  return listed(nodes, parts, within);
}

/** Questions as a list that the file says it holds. */
export function listed(
  nodes: Flow[],
  parts: (QuestionNode | Flow)[],
  within: ReadonlyMap<QuestionNode, string[]>,
): Group {
  return {
    type: 'group',
    dialect: questionList,
    nodes,
    parts,
    ...(within.size > 0 && { within }),
    isWeak: true,
    isNamed: true,
  };
}

/** Whether all below a heading is a list of questions by its own words. */
export function isFound({ found, source }: Scope): boolean {
  const others = found.filter(one => one.type !== 'group' || (one.isWeak && !one.isAnswered) || one.isShort);
  return others.every(one => one.type !== 'group' && contentBlocks([one], source).length === 0);
}

/** What a form has found, as questions that the file says it lists. */
export function named<One extends Found>(one: One): One {
  return one.type === 'group' ? { ...one, isNamed: true } : one;
}

/** Whether an item only says what the questions below it are about. */
export function isTopic(item: Item, below: Flow[]): boolean {
  if (isAsking(item) || below.length === 0 || !below.every(({ type }) => type === 'list')) return false;
  const inner = itemsIn(below);
  return (
    inner.every(({ node, first }) => first && node.children.length === 1) &&
    inner.filter(asksItself).length > inner.length * thresholds.below
  );
}

/** Whether an item asks, and neither a page that it leads to nor an explanation of what differs. */
function asksItself({ node, text }: Item): boolean {
  return isAsking({ text }) && !explains(text) && !isLinks(node.children);
}

/** Whether a list below an item answers it: nothing in it asks, and the item does, or it links to the answer or explains something. */
function isAnswer(block: Flow, item: Pick<Item, 'text'>): boolean {
  if (block.type !== 'list') return false;
  const inner = itemsIn([block]);
  if (inner.length === 0 || inner.some(asksItself)) return false;
  return isAsking(item) || inner.some(({ node, text }) => isLinks(node.children) || explains(text));
}

/** Adds what is below an item to its question, but for the lists that answer it. */
export function extendBoth(question: QuestionNode, below: Flow[], item: Pick<Item, 'text'>): void {
  const answers = below.filter(block => isAnswer(block, item));
  extend(
    question,
    below.filter(block => !answers.includes(block)),
    0,
  );
  extend(question, answers, 1);
  const end = spanOf(below)?.end;
  if (question.position && end) question.position.end = end;
}

/** Adds what is below an item to its question (0), or to its answer (1). */
export function extend(question: QuestionNode, below: Flow[], to: 0 | 1): void {
  question.children[to].children.push(...structuredClone(below));
  const place = spanOf(below);
  if (to === 1 && place) question.children[1].position = place;
  const end = place?.end;
  if (question.position && end) question.position = { start: question.position.start, end };
}
