import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { questionList } from '../dialects/question-list.js';
import { isKeyPoints } from '../text/section-names.js';
import { namedLists as thresholds } from '../thresholds.js';
import { contentBlocks } from './content-blocks.js';
import type { ClassifyOptions } from './facts.js';
import { lookOf } from './level.js';
import { groupOf, type Item, isAsking, isFound, isPlain, itemsIn } from './list-items.js';
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

function isAnnounced(headed: Scope[], { path, title = '' }: Names): boolean {
  const name = path.replace(/^.*\//u, '').replace(/[_.]/gu, ' ');
  const headings = headed.map(({ heading }) => textOf(heading));
  return [name, title, ...headings].some(text => announcing.test(text));
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
