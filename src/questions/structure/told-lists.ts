import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { namedLists as thresholds } from '../thresholds.js';
import { contentBlocks, isOnlyLink } from './content-blocks.js';
import { lookOf } from './level.js';
import { groupOf, itemsIn } from './list-items.js';
import type { Names } from './named-lists.js';
import type { Scope } from './scopes.js';

/** How many questions a text says that there are: 8 questions, 共 20 道题. Problems may be anything, and 第 3 题 is one. */
const told =
  /(?<![\p{L}\d.]|第\s)(\d{1,4})\s*(?:(?:[\p{L}-]+\s+){0,2}(?:questions|prompts|exercises)\b|(?:(?:道|个|個|条)\s*\p{Script=Han}{0,4})?(?:题目?|題目?|面试题|提问)(?!\p{Script=Han})|(?:개의?\s*)?질문|вопрос)/giu;

/**
 * Makes questions of all items of a file's lists where a remark in it says that it holds so many questions (`**8 questions**`), whatever
 * the items say: names of tasks ask nothing. So it is below a heading that says so (`## Warm-up (5 questions)`).
 */
export function settleToldLists(scopes: Scope[], names: Names): Scope[] {
  if (names.modes['question-list'] === 'off') return scopes;
  const all = scopes.flatMap(scope => listsOf(scope) ?? []);
  const remarks = scopes.flatMap(({ nodes }) => nodes.filter(({ type }) => type !== 'list').map(said));
  const isTold = tellsOf(remarks, all) && scopes.every(scope => !isTelling(scope));
  for (const one of all) {
    const { scope, lists } = one;
    const isOwn = scope.heading !== undefined && tellsOf([textOf(scope.heading)], [one]);
    if (!isTold && !isOwn) continue;
    // Where a heading tells it, the others are what they would be without it.
    const made = (node: Flow) => ({ ...groupOf({ ...scope, nodes: [node] }), ...(!isTold && { isAnnounced: true }) });
    scope.found = scope.nodes.map(node => (lists.includes(node) ? made(node) : node));
  }
  return scopes;
}

interface Lists {
  scope: Scope;
  lists: Flow[];
}

/** The lists below a heading that asks nothing, if they are none of links and each item begins with a line. */
function listsOf(scope: Scope): Lists | undefined {
  const lists = scope.nodes.filter(({ type }) => type === 'list');
  const items = itemsIn(lists);
  if (items.length === 0 || scope.item || lookOf(scope) === 2) return undefined;
  const count = lists.reduce((sum, list) => sum + (list.type === 'list' ? list.children.length : 0), 0);
  if (items.length < count || items.some(({ first }) => !first)) return undefined;
  return items.every(({ first }) => first && isOnlyLink(first)) ? undefined : { scope, lists };
}

/** Whether one of some texts says that there are as many questions as there are items. A line that ends in a colon may speak of the next ones only. */
function tellsOf(texts: string[], all: Lists[]): boolean {
  const count = all.reduce((sum, { lists }) => sum + itemsIn(lists).length, 0);
  const isCount = ([, number]: RegExpMatchArray) => Number(number) === count;
  return (
    count >= thresholds.least && texts.some(text => !/[:：]\s*$/u.test(text) && [...text.matchAll(told)].some(isCount))
  );
}

/** Whether a heading has text of another kind than lists, remarks and pictures below it. */
function isTelling({ heading, nodes, source }: Scope): boolean {
  const others = contentBlocks(nodes, source).filter(({ type }) => type !== 'list');
  return heading !== undefined && others.some(({ type }) => type === 'code' || type === 'table' || type === 'math');
}

function said(node: Flow): string {
  return node.type === 'html' ? node.value : textOf(node);
}
