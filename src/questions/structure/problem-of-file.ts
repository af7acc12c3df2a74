import { textOf } from '../../mdast/text.js';
import { isMerePrompt, partOf } from '../text/parts.js';
import { template } from '../thresholds.js';
import { asksBelow, type TemplateOptions } from './families.js';
import { hasItems, type Scope } from './scopes.js';
import { areOfStatedProblem } from './stated-problem.js';
import { countSteps } from './steps.js';

/**
 * The heading of the problem that a file begins with, where those beside it are the steps to its solution, or its solutions: then,
 * below it stand the problem and what is said of it, and the others ask nothing and state no problem.
 *
 * @param below the headings directly below one
 */
export function problemOfFile(
  headed: Scope[],
  below: (scope: Scope) => Scope[],
  options: TemplateOptions,
): Scope | undefined {
  const [first, ...rest] = headed;
  if (!first?.heading || first.item || hasItems(first)) return undefined;
  const { depth } = first.heading;
  const beside = rest.filter(scope => (scope.heading?.depth ?? 0) <= depth);
  if (beside.length === 0 || beside.some(({ heading }) => heading?.depth !== depth)) return undefined;
  if (leadToSolution(beside) && !options.isNamed(first)) return first;
  const own = beside.filter(scope => !options.isNamed(scope));
  if (!options.isNamed(first) && areOfStatedProblem(first, own) && !own.some(hasItems)) return first;
  const parts = below(first).map(({ heading }) => textOf(heading));
  if (partOf(parts[0] ?? '') !== 'asked' || !parts.some(isMerePrompt) || partOf(parts.at(-1) ?? '') === 'asked')
    return undefined;
  const isOther = (scope: Scope) =>
    scope.item !== undefined ||
    hasItems(scope) ||
    asksBelow(scope) ||
    options.statesProblem(scope) ||
    below(scope).some(({ heading }) => partOf(textOf(heading)) === 'asked');
  return beside.some(isOther) ? undefined : first;
}

/** Whether headings are the steps to a solution, hardly any of which asks why it is taken. */
function leadToSolution(beside: Scope[]): boolean {
  const told = beside.filter(scope => !asksBelow(scope));
  return countSteps(beside) && told.length > beside.length * template.steps && !beside.some(hasItems);
}
