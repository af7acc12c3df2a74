import type { ListItem } from 'mdast';
import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { type Found, type Group, questionsIn } from '../dialects/dialect.js';
import { questionList } from '../dialects/question-list.js';
import { isAnswerName } from '../text/answer-names.js';
import { hasNumberOrLabel, leadingNumber } from '../text/labels.js';
import { isAspect } from '../text/parts.js';
import { questionLikeness } from '../text/question-likeness.js';
import { answerPairs, askingBelow } from '../thresholds.js';
import { belowOf, directlyIn } from './below.js';
import { contentBlocks } from './content-blocks.js';
import { lookOf } from './level.js';
import { optionCount } from './options.js';
import type { Scope } from './scopes.js';

/** A question without an answer: a heading with nothing below it, or, if it has a group, the item of a list. */
interface Open {
  scope: Scope;
  group?: Group;
  question?: QuestionNode;
}

/**
 * Puts the items of a list below `## 答案` below the questions with their numbers, where each of several questions above has none of
 * its own. Below `## 答案` may stand the questions again, as headings: it is their section then.
 */
export function settleCollectedAnswers(scopes: Scope[]): Scope[] {
  const names = scopes.filter(({ heading }) => isAnswerName(textOf(heading)));
  for (const [at, scope] of scopes.entries()) {
    const above = scopes.slice(0, at).findLast(one => (one.heading?.depth ?? 7) <= (scope.heading?.depth ?? 0));
    const isAlone = names.length === 1 && (above === undefined || lookOf(above) < 2);
    if (isAlone && holdsAsked(scope, belowOf(scopes, at))) scope.isCollected = true;
    const answers = answersIn(scope);
    const open = answers && openBefore(scopes, at);
    if (!open || open.size !== answers.size || ![...answers.keys()].every(number => open.has(number))) continue;
    const homes = new Set([...open.values()].map(({ scope: home }) => home));
    if ([...homes].some(home => asksOfAll(home, scope))) continue;
    const own = new Map([...open].map(([number, one]) => [one, answers.get(number)?.children as Flow[]]));
    for (const one of homes) answer(one, own, scope.nodes);
    Object.assign(scope, { nodes: [], found: [], isCollected: true });
  }
  return scopes;
}

/** Whether a text above a list, below the heading that its answers are a part of, asks about all items: 下列哪些会阻塞？ */
function asksOfAll({ heading, nodes, source }: Scope, answers: Scope): boolean {
  const [first] = contentBlocks(nodes, source);
  const isPart = (heading?.depth ?? 7) < (answers.heading?.depth ?? 0);
  return isPart && first?.type === 'paragraph' && questionLikeness(textOf(first).trim()) === 2;
}

/** Whether most headings below one for answers ask, several at least: they are no parts of an answer. */
function holdsAsked({ heading, item }: Scope, below: Scope[]): boolean {
  if (!heading || item || !isAnswerName(textOf(heading))) return false;
  const direct = directlyIn(below);
  const asking = direct.filter(one => lookOf(one) === 2 && !isAspect(textOf(one.heading)));
  return asking.length >= answerPairs.least && asking.length > direct.length * askingBelow;
}

/** The items of the lists that are all there is below a heading for answers, by their numbers. */
function answersIn({ heading, item, nodes, found, source }: Scope): Map<number, ListItem> | undefined {
  if (!heading || item || !isAnswerName(textOf(heading))) return undefined;
  // They may ask the questions again.
  if (found.some(({ type }) => type === 'group')) return undefined;
  return itemsOf(contentBlocks(nodes, source));
}

/** The items of ordered lists by their numbers, if there is nothing else. */
export function itemsOf(blocks: Flow[]): Map<number, ListItem> | undefined {
  const answers = new Map<number, ListItem>();
  let count = 0;
  for (const node of blocks) {
    if (node.type !== 'list' || !node.ordered) return undefined;
    for (const [index, one] of node.children.entries()) answers.set((node.start ?? 1) + index, one);
    count += node.children.length;
  }
  return count >= answerPairs.least && answers.size === count ? answers : undefined;
}

/** The questions above that have no answer, by their numbers, as far as the heading for answers is beside or below them. */
function openBefore(scopes: Scope[], at: number): Map<number, Open> | undefined {
  const open = new Map<number, Open>();
  let depth = scopes[at]?.heading?.depth ?? 0;
  for (const scope of scopes.slice(0, at).reverse()) {
    if (scope.heading && scope.heading.depth < depth) depth = scope.heading.depth;
    for (const [number, one] of openIn(scope)) {
      if (open.has(number)) return undefined;
      open.set(number, one);
    }
    if (scope.isCollected) break;
  }
  return open;
}

/** What has no answer below a heading, and the heading itself if it has none, by their numbers. */
export function openIn(scope: Scope): [number: number, one: Open][] {
  const text = textOf(scope.heading).trim();
  const isNumbered = scope.heading !== undefined && !scope.item && hasNumberOrLabel(text);
  const number = isNumbered ? numberOf(text) : undefined;
  if (number !== undefined && contentBlocks(scope.nodes, scope.source).length === 0) return [[number, { scope }]];
  const groups = scope.found.filter((one: Found) => one.type === 'group' && one.dialect === questionList) as Group[];
  return groups.flatMap(group =>
    questionsIn(group).flatMap((question): [number, Open][] => {
      const own = numberOf(question.label ?? '');
      // Options alone are taken for the answer where there is no other.
      const isOpen = question.children[1].children.every(node => optionCount(node) > 0);
      return own !== undefined && isOpen ? [[own, { scope, group, question }]] : [];
    }),
  );
}

function numberOf(text: string): number | undefined {
  const [number, ...more] = leadingNumber(text.replace(/^\D{0,9}(?=\d)/u, '').normalize('NFKC')) ?? [];
  return more.length === 0 ? number : undefined;
}

/**
 * Gives the questions of a scope their answers; the same items may stand in another version of the file without.
 *
 * @param lists the blocks that the answers stand in
 * @param label what says that they are answers, if it is not a heading that stays
 */
export function answer(scope: Scope, answers: ReadonlyMap<Open, Flow[]>, lists: Flow[], label?: string): void {
  const own = [...answers].filter(([open]) => open.scope === scope);
  const [below] = own.flatMap(([{ group }, nodes]) => (group ? [] : [nodes]));
  if (below) Object.assign(scope, { nodes: below, found: below });
  const byQuestion = new Map(own.map(([{ question }, nodes]) => [question, nodes]));
  scope.found = scope.found.map(one => {
    if (one.type !== 'group' || !own.some(([{ group }]) => group === one)) return one;
    const within = new Map<QuestionNode, string[]>();
    const parts = one.parts.map(part => {
      const nodes = part.type === 'question' ? byQuestion.get(part) : undefined;
      if (part.type !== 'question' || !nodes) return part;
      const answered = answeredBy(part, nodes, label);
      const titles = one.within?.get(part);
      if (titles) within.set(answered, titles);
      return answered;
    });
    // Where they turn out to be no questions, the answers stay.
    return { ...one, parts, within, nodes: [...one.nodes, ...lists], isCount: true };
  });
}

function answeredBy(question: QuestionNode, nodes: Flow[], label: string | undefined): QuestionNode {
  const copy = structuredClone(question);
  const [prompt, back] = copy.children;
  prompt.children.push(...back.children);
  back.children = structuredClone(nodes);
  if (label !== undefined) back.label = label;
  return copy;
}
