import { textOf } from '../../mdast/text.js';
import { isJudgeProblem } from '../text/judge-problems.js';
import { hasAskingLabel } from '../text/labels.js';
import { isRemarkOnSolution, isStatement, isToldOfProblem, partOf } from '../text/parts.js';
import { template as thresholds } from '../thresholds.js';
import { asksBelow, nameOf } from './families.js';
import type { Scope } from './scopes.js';

/**
 * Whether some headings are those of one problem: it is stated below a name for that (题目描述, Problem statement), with nothing
 * above it but what is told of it, or named above them by its number on a site, and it is solved further down. The others go on
 * with the solution then, whatever they are called, if some are named as parts and not too many ask.
 */
export function areOfStatedProblem(parent: Scope, own: Scope[]): boolean {
  const names = own.map(({ heading }) => textOf(heading));
  const at = names.findIndex(name => !isToldOfProblem(name));
  const stated = own[at];
  if (!stated) return false;
  const isStated = isStatement(names[at] ?? '');
  const isJudged = isJudgeProblem(textOf(parent.heading));
  if (!isStated && !isJudged) return false;
  const rest = own.slice(isStated ? at + 1 : at);
  const isOther = (scope: Scope) =>
    scope.item !== undefined ||
    (isStated && nameOf(scope) === nameOf(stated)) ||
    hasAskingLabel(textOf(scope.heading)) ||
    isJudgeProblem(textOf(scope.heading));
  if (rest.some(isOther)) return false;
  const kinds = rest.map(({ heading }) => partOf(textOf(heading)));
  if (!kinds.includes('answering')) return false;
  const isPart = (scope: Scope, index: number) =>
    kinds[index] !== undefined || isRemarkOnSolution(textOf(scope.heading));
  const asking = rest.filter((scope, index) => asksBelow(scope) && !isPart(scope, index));
  const parts = rest.filter(isPart).length;
  const isSolved = parts >= rest.length * thresholds.solved || (isJudged && parts >= thresholds.judged);
  return isSolved && asking.length <= parts;
}
