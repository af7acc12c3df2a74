import { textOf } from '../../mdast/text.js';
import { type Found, type Group, questionsIn } from '../dialects/dialect.js';
import { isMerePrompt } from '../text/parts.js';
import { namesAsked } from '../text/question-names.js';
import type { Accepted } from './accepted.js';
import { belowAskingIn } from './announced.js';
import { areAll } from './are-all.js';
import { areAskedAbout } from './asked-about.js';
import { isLabelledBothWays } from './group-look.js';
import { lookOf } from './level.js';
import { isRefused } from './refuse.js';
import type { Scope } from './scopes.js';

/**
 * Accepts questions and answers that are both labelled (`Q: Explain …`, `A: …`) below headings that ask nothing, however few and
 * whatever their words are. Alone below a heading, they are what that asks, unless it only says that questions follow.
 *
 * @param isNamed whether a heading is the name of a section such as 参考
 * @param isKnown whether a heading is a question that is known, to whose answer they were added
 * @returns the headings that are nothing but their sections
 */
export function acceptLabelledPairs(
  groups: Map<Group, Accepted>,
  scopes: Scope[],
  isNamed: (scope: Scope) => boolean,
  isKnown: (scope: Scope) => boolean,
): Scope[] {
  const belowAsking = belowAskingIn(scopes);
  const sections: Scope[] = [];
  let known: number | undefined;
  for (const scope of scopes) {
    const depth = scope.heading?.depth ?? 0;
    if (known !== undefined && depth <= known) known = undefined;
    if (isKnown(scope)) known ??= depth;
    if (known !== undefined || !scope.heading || scope.item || lookOf(scope) === 2 || isNamed(scope)) continue;
    const isName = namesAsked(textOf(scope.heading));
    if (belowAsking.has(scope) && !isName) continue;
    const pairs = scope.found.filter(one => isPair(one, scope, isName));
    const own = pairs.filter(group => isRefused(groups.get(group)));
    if (own.length === 0) continue;
    const isSection = areAll(pairs, scope);
    if (isSection && !isName && !own.some(isApart)) continue;
    for (const group of own) groups.set(group, { isQuestion: true, reason: 'marks', isBeside: true, isInside: true });
    if (isSection) sections.push(scope);
  }
  return sections;
}

/**
 * Whether both are labelled, and the heading is not what the question is called: 题目, Question. Below a text, an interview question
 * is about that.
 */
function isPair(one: Found, scope: Scope, isName: boolean): one is Group {
  if (one.type !== 'group' || !isLabelledBothWays(one)) return false;
  return isName || !questionsIn(one).some(({ label = '' }) => isMerePrompt(label)) || areAskedAbout(one, scope);
}

/** Whether it is no pair of lines that says what the heading above it asks, as several are, and one in bold. */
function isApart(group: Group): boolean {
  return !group.dialect.explicit || questionsIn(group).length > 1;
}
