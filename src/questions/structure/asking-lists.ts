import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import type { Found, Group } from '../dialects/dialect.js';
import { questionList } from '../dialects/question-list.js';
import { asks, compares, isOrder, questionLikeness } from '../text/question-likeness.js';
import { saysAreAsked } from '../text/question-names.js';
import { isKeyPoints } from '../text/section-names.js';
import type { Source } from '../text/source.js';
import { askingLists as thresholds } from '../thresholds.js';
import { belowOf } from './below.js';
import { contentBlocks, isOnlyLink } from './content-blocks.js';
import { questionOf } from './entries.js';
import { lookOf } from './level.js';
import { explains, extendBoth, type Item, itemsIn, listed } from './list-items.js';
import { nameIn } from './name-lines.js';
import type { Names } from './named-lists.js';
import type { Scope } from './scopes.js';

/** What is below a heading: its lists, and what stands above them. */
interface Lists {
  scope: Scope;
  lead: Flow[];
  lists: Flow[];
  /** What stands below them. */
  rest: Flow[];
}

/**
 * Makes questions of the lists of a file that holds nothing else, where most items ask by a word: `- 谈谈闭包` and `- 事件循环的原理是什么`
 * below `## JavaScript`. The points of an answer tell something.
 */
export function settleAskingLists(scopes: Scope[], names: Names): Scope[] {
  if (names.modes['question-list'] === 'off') return scopes;
  const headed = scopes.filter(({ heading }) => heading);
  const all: Lists[] = [];
  for (const [index, scope] of headed.entries()) {
    if (scope.item || lookOf(scope) === 2) return scopes;
    if (isKeyPoints(textOf(scope.heading), names.more)) continue;
    const below = listsOf(scope);
    if (below) all.push(below);
    else if (contentBlocks(scope.nodes, scope.source).length > 0 && belowOf(headed, index).length === 0) return scopes;
  }
  const firm = all.filter(({ scope }) => scope.found.some(isFirm));
  if (firm.length > all.length * thresholds.firm || !doAsk(all.map(({ lists }) => itemsOf(lists)))) return scopes;
  for (const { scope, lead, lists, rest } of all)
    if (withBelow(itemsOf(lists)).some(asksByWord)) scope.found = [...lead, questionsOf(lists, scope.source), ...rest];
  return scopes;
}

/**
 * The lists below a heading, if nothing but a remark on them stands above, and a short one below, and no other form has found
 * anything. What follows a rule is about something else.
 */
function listsOf(scope: Scope): Lists | undefined {
  if (scope.found.some(one => one.type === 'group' && one.dialect !== questionList)) return undefined;
  const first = scope.nodes.findIndex(({ type }) => type === 'list');
  if (first < 0) return undefined;
  const own = scope.nodes.slice(0, endOf(scope.nodes, first));
  const end = own.findLastIndex(({ type }) => type === 'list') + 1;
  const [lead, lists] = [scope.nodes.slice(0, first), own.slice(first, end)];
  const isRemark = ({ type }: Flow) => type === 'paragraph' || type === 'blockquote' || type === 'html';
  const areLists = contentBlocks(lists, scope.source).every(({ type }) => type === 'list');
  const isShort = lengthOf(own.slice(end)) <= lengthOf(lists) * thresholds.remark;
  return areLists && [...lead, ...own.slice(end)].every(isRemark) && isShort && !isText(lead)
    ? { scope, lead, lists, rest: scope.nodes.slice(end) }
    : undefined;
}

/** Where the rule stands that ends what a list is in, or the end. */
function endOf(nodes: Flow[], first: number): number {
  const at = nodes.findIndex(({ type }, index) => type === 'thematicBreak' && index > first);
  return at < 0 ? nodes.length : at;
}

function lengthOf(nodes: Flow[]): number {
  return nodes.reduce((sum, node) => sum + textOf(node).trim().length, 0);
}

/** Whether what stands above lists is a text, with a line that names the questions on it: `面试官可能会问：`. */
function isText(lead: Flow[]): boolean {
  const name = nameIn(lead.at(-1));
  return lead.length > 1 && name !== undefined && saysAreAsked(name);
}

/** The items of lists; one that begins with a list, as `- 2. …` and `- - …` do, has no words but those of its items. */
function itemsOf(nodes: Flow[]): Item[] {
  return itemsIn(nodes).flatMap(item => {
    const isOfLists = item.node.children.every(({ type }) => type === 'list');
    return isOfLists ? itemsOf(item.node.children) : [item];
  });
}

/** Items, and those right below them. */
function withBelow(items: Item[]): Item[] {
  return items.flatMap(item => [item, ...itemsOf(item.node.children.slice(1))]);
}

/** Whether a list is one of questions by its own words, or by what the file says. */
function isFirm(one: Found): boolean {
  return one.type === 'group' && (one.isNamed === true || (!one.isWeak && !one.isShort));
}

/** Whether enough items of most lists ask, hardly any tells something, and they are no list of links. */
function doAsk(lists: Item[][]): boolean {
  const all = lists.flatMap(items => withBelow(items));
  const share = (is: (item: Item) => boolean) => all.filter(is).length / all.length;
  return (
    all.length >= thresholds.least &&
    all.every(({ first }) => first) &&
    share(asksByWord) >= thresholds.asking &&
    share(tells) <= thresholds.telling &&
    share(isLinked) <= thresholds.links &&
    lists.filter(items => withBelow(items).some(asksByWord)).length >= lists.length * thresholds.lists
  );
}

function asksByWord({ text }: Item): boolean {
  return questionLikeness(text) === 2 && (asks(text) || !explains(text));
}

/** Whether an item asks if those beside it do: it may ask about what it names before a colon. */
function asksAnyhow({ text }: Item): boolean {
  return questionLikeness(text) === 2 || isOrder(text) || compares(text);
}

function isLinked({ first }: Item): boolean {
  return first !== undefined && isOnlyLink(first);
}

/** Whether an item may be a point of an answer, or has one below it. */
function tells({ node, text }: Item): boolean {
  const isAnswered = node.children.slice(1).some(({ type }) => type !== 'list');
  return isAnswered || typeof node.checked === 'boolean' || (!asks(text) && explains(text));
}

/** The items as questions; one that does not ask, above others of which most do, is their topic. */
function questionsOf(lists: Flow[], source: Source): Group {
  const parts: (QuestionNode | Flow)[] = [];
  const within = new Map<QuestionNode, string[]>();
  const add = (items: Item[], titles: string[]): void => {
    for (const item of items) {
      const below = item.node.children.slice(1);
      const inner = itemsOf(below);
      const areAsked = inner.length > 0 && inner.filter(asksAnyhow).length >= inner.length * thresholds.below;
      if (!areAsked || asksAnyhow(item) || isLinked(item)) {
        const question = questionOf({ words: item.first?.children ?? [], answer: [], source, label: item.label });
        if (titles.length > 0) within.set(question, titles);
        parts.push(question);
        if (!areAsked) extendBoth(question, below, item);
      }
      if (areAsked) add(inner, [...titles, item.text]);
    }
  };
  for (const node of lists) {
    if (node.type === 'list') add(itemsOf([node]), []);
    else parts.push(node);
  }
  return listed(lists, parts, within);
}
