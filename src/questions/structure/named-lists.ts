import type { Code, List, ListItem, Paragraph } from 'mdast';
import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import type { Group } from '../dialects/dialect.js';
import { questionList } from '../dialects/question-list.js';
import { spanOf } from '../text/lines.js';
import { isKeyPoints } from '../text/names.js';
import { asks, isOrder, questionLikeness } from '../text/question-likeness.js';
import { namedLists as thresholds } from '../thresholds.js';
import { contentBlocks, isOnlyLink } from './content-blocks.js';
import { questionOf } from './entries.js';
import type { ClassifyOptions } from './facts.js';
import { lookOf } from './level.js';
import type { Scope } from './scopes.js';

/** Where a file may say that it lists questions. */
export interface Names extends ClassifyOptions {
  path: string;
  title?: string | undefined;
}

/** What says that questions follow: interview-questions.md, 面试题, 1st round. */
const announcing =
  /interview|\bquestions?\b|\b(?:\d(?:st|nd|rd|th)|first|second|third|final|technical)[ -]rounds?\b|\bround[ -]?\d|面试|面經|面经|真题|[一二三四五]面(?!\p{L})|면접|질문|面接|質問/iu;

/**
 * Makes questions of lists that have nothing but topics and tasks in them, below the names of firms, topics or rounds:
 * `# Acme` with `1. Event loop`, `2. How does a closure work`. That is so only if the file says that it lists questions, if
 * there is nothing else below its headings, if some items ask and hardly any has an answer.
 */
export function settleNamedLists(scopes: Scope[], names: Names): Scope[] {
  if (names.modes['question-list'] === 'off') return scopes;
  const lists: Scope[] = [];
  let tasks = 0;
  const headed = scopes.filter(({ heading }) => heading);
  for (const scope of headed) {
    if (scope.item || lookOf(scope) === 2) return scopes;
    const words = contentBlocks(scope.nodes, scope.source);
    if (words.length === 0 || isKeyPoints(textOf(scope.heading), names.more)) continue;
    if (words.every(({ type }) => type === 'code')) tasks++;
    else if (isListed(scope, words)) lists.push(scope);
    else return scopes;
  }
  if (lists.length < tasks || lists.every(isFound) || !isAnnounced(headed, names)) return scopes;
  const items = lists.map(({ nodes }) => itemsIn(nodes));
  if (!doAsk(items)) return scopes;
  for (const scope of lists) scope.found = [groupOf(scope)];
  return scopes;
}

/** Whether there are lists with code below them, and no other form has found anything. */
function isListed({ found }: Scope, words: Flow[]): boolean {
  return (
    words[0]?.type === 'list' &&
    words.every(({ type }) => type === 'list' || type === 'code') &&
    found.every(one => one.type !== 'group' || one.dialect === questionList)
  );
}

/** Whether all below a heading is a list of questions by its own words. */
function isFound({ found, source }: Scope): boolean {
  const others = found.filter(one => one.type !== 'group' || one.isWeak || one.isShort);
  return others.every(one => one.type !== 'group' && contentBlocks([one], source).length === 0);
}

function isAnnounced(headed: Scope[], { path, title = '' }: Names): boolean {
  const name = path.replace(/^.*\//u, '').replace(/[_.]/gu, ' ');
  const headings = headed.map(({ heading }) => textOf(heading));
  return [name, title, ...headings].some(text => announcing.test(text));
}

interface Item {
  node: ListItem;
  first: Paragraph | undefined;
  text: string;
  label: string | undefined;
}

function itemsIn(nodes: Flow[]): Item[] {
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

/** Whether enough items of most lists ask, and nearly all others may be topics. */
function doAsk(lists: Item[][]): boolean {
  const all = lists.flat();
  const asking = all.filter(isAsking).length;
  const others = all.filter(item => !isPlain(item)).length;
  const parted = all.filter(({ node }) => node.children.some(({ type }) => type === 'list')).length;
  const least = lists.length > 1 ? thresholds.asking : thresholds.askingAlone;
  return (
    all.length >= thresholds.least &&
    asking >= all.length * least &&
    others <= all.length * thresholds.others &&
    parted <= all.length * thresholds.parted &&
    lists.filter(items => items.some(isAsking)).length >= lists.length * thresholds.lists
  );
}

function isAsking({ text }: Item): boolean {
  return questionLikeness(text) === 2 || isOrder(text);
}

/** What an item says on the topic that it names, or a sentence that tells something. */
const saying = /[:：]\s*\S|\s[-–—=]+>?\s|——|→|[。.;；]$/u;

/** Whether an item is a short question or topic with nothing below it but its parts and code. */
function isPlain({ node, first, text }: Item): boolean {
  if (!first || typeof node.checked === 'boolean' || isOnlyLink(first)) return false;
  if (!node.children.slice(1).every(isPart)) return false;
  return text.length <= thresholds.longest && (asks(text) || !saying.test(text));
}

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
function groupOf({ nodes, source }: Scope): Group {
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
        else extend(ask(item), below, below.every(isPart) ? 0 : 1);
      }
    } else if (node.type === 'code' && last) extend(last, [node], 0);
    else parts.push(node);
  }
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

/** Whether an item only says what the questions below it are about. */
function isTopic(item: Item, below: Flow[]): boolean {
  if (isAsking(item) || below.length === 0 || !below.every(({ type }) => type === 'list')) return false;
  const inner = itemsIn(below);
  return (
    inner.every(({ node }) => node.children.length === 1) &&
    inner.filter(isAsking).length > inner.length * thresholds.below
  );
}

/** Adds what is below an item to its question (0), or to its answer (1). */
function extend(question: QuestionNode, below: Flow[], to: 0 | 1): void {
  question.children[to].children.push(...structuredClone(below));
  const place = spanOf(below);
  if (to === 1 && place) question.children[1].position = place;
  const end = place?.end;
  if (question.position && end) question.position = { start: question.position.start, end };
}
