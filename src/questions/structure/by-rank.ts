import { ordinal } from '../../language/ordinals.js';
import { plainText, textOf } from '../../mdast/text.js';
import { isPartByNumber } from '../text/labels.js';
import { isOfProject } from '../text/page-names.js';
import { isBareName } from '../text/parts.js';
import { compares } from '../text/question-likeness.js';
import { namesQuestions } from '../text/question-names.js';
import { isPoints } from '../text/section-names.js';
import { belowOf } from './below.js';
import { isLinks, listsQuestions } from './content-blocks.js';
import type { Layout } from './layout.js';
import { lookOf } from './level.js';
import { hasItems, type Scope } from './scopes.js';
import { holdsQuestions, namedIn } from './sub-questions.js';
import type { Verdict } from './verdict.js';

/** What a heading is by its level, where nothing else says so. */
export function byRank(scope: Scope, index: number, layout: Layout, more: string[]): Verdict {
  const { facts, headed, level } = layout;
  const depth = scope.heading?.depth ?? 0;
  const below = belowOf(headed, index);
  const isLeaf = below.every(one => facts.isNamed(one) || (layout.announced.has(one) && !layout.announced.has(scope)));
  const isLike = lookOf(scope) === 2;
  if (!level) {
    return isLeaf && isLike && facts.words(scope).length > 0 && !facts.leadsElsewhere(scope)
      ? { kind: 'question', reason: 'leaf' }
      : { kind: 'section', reason: facts.linkFile ? 'elsewhere' : 'no-rank' };
  }
  if (depth < level.depth) {
    if (isLeaf && isLike) return { kind: 'question', reason: 'leaf' };
    if (isLike && facts.says(scope)) return { kind: 'question', reason: 'asks-above' };
    if (compares(textOf(scope.heading)) && facts.says(scope)) {
      const isNamed = namedIn(textOf(scope.heading), below, level.depth).length > 0;
      return { kind: 'question', reason: isNamed ? 'term-above' : 'asks-above' };
    }
    if (isLeaf && (saysEnough(scope, index, layout) || hasPoints(below, layout)))
      return { kind: 'question', reason: 'text-above' };
    if (saysEnough(scope, index, layout) && facts.explains(scope) && !hasItems(scope))
      return { kind: 'question', reason: 'term-above' };
    if (explainsPage(scope, index, layout)) return { kind: 'question', reason: 'term-above' };
    return { kind: 'section', reason: 'above-rank' };
  }
  const isOnlyName =
    facts.words(scope).length === 0 || (facts.introduces(scope) && namesQuestions(textOf(scope.heading)));
  if (isOnlyName && !layout.asking.has(scope) && holdsQuestions(scope, below, more))
    return { kind: 'section', reason: 'holds-questions' };
  if (layout.numbered.wholes.has(scope)) return { kind: 'section', reason: 'holds-questions' };
  if (depth === level.depth && layout.ample.wholes.has(scope)) return { kind: 'section', reason: 'holds-topics' };
  if (isCountedOn(scope, index, layout)) return { kind: 'section', reason: 'holds-questions' };
  if (layout.inLists && !scope.item && !isLike) return { kind: 'section', reason: 'not-like' };
  if (depth === level.depth)
    // `<svg> 是什么？` asks about a tag.
    return layout.areLabelled && scope.heading && isBareName(plainText([scope.heading], html => html))
      ? { kind: 'section', reason: 'frame' }
      : { kind: 'question', reason: 'rank' };
  const isTopic =
    (layout.numbered.parts.has(scope) || layout.ample.parts.has(scope)) && below.some(one => facts.says(one));
  return isLike || facts.words(scope).length > 0 || isTopic
    ? { kind: 'question', reason: 'below-rank' }
    : { kind: 'section', reason: 'above-rank' };
}

/** Whether it has no text and the next heading of its level is a part of it by its number: `## 10. Sets` above `## 10.1 Hash sets`. */
function isCountedOn(scope: Scope, index: number, { facts, headed }: Layout): boolean {
  const next = headed[index + 1];
  return (
    next?.heading?.depth === scope.heading?.depth &&
    facts.words(scope).length === 0 &&
    isPartByNumber(textOf(next?.heading), textOf(scope.heading))
  );
}

/** Whether headings are nothing but what there is to know about the one above them: 要点. */
function hasPoints(below: Scope[], { facts }: Layout): boolean {
  return below.length > 0 && below.every(one => isPoints(textOf(one.heading)) && facts.says(one));
}

/** Whether a file begins with a term and its explanation, and other questions are below that. */
export function explainsPage(scope: Scope, index: number, { facts, level }: Layout): boolean {
  const isTerm = index === 0 && level !== undefined && !isOfProject(textOf(scope.heading));
  return isTerm && !isLinks(facts.words(scope)) && !hasItems(scope) && facts.isTermOfPage(scope);
}

/** Whether a heading above the questions has text that may be an answer, rather than an introduction. */
function saysEnough(scope: Scope, index: number, { facts, headed }: Layout): boolean {
  const words = facts.words(scope);
  return (
    (index > 0 || beginsCount(scope, headed)) &&
    /[\p{L}\p{N}]/u.test(textOf(scope.heading)) &&
    facts.says(scope) &&
    !isOfProject(textOf(scope.heading)) &&
    !isLinks(words) &&
    !listsQuestions(words)
  );
}

/** Whether a file without a title begins with a heading that counts those beside it: `## 一、创建` above `## 二、执行`. */
function beginsCount({ heading }: Scope, headed: Scope[]): boolean {
  const isCounted = (one: Scope) => one.heading?.depth === heading?.depth && ordinal.test(textOf(one.heading).trim());
  return ordinal.test(textOf(heading).trim()) && headed.filter(isCounted).length > 1;
}
