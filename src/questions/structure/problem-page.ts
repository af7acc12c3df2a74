import { textOf } from '../../mdast/text.js';
import { promptsIn } from '../part-names.js';
import { namesFollowUps } from '../text/follow-up-names.js';
import { isJudgeProblem } from '../text/judge-problems.js';
import { hasAskingLabel } from '../text/labels.js';
import { isSolution, type Part, partOf } from '../text/parts.js';
import { template as thresholds } from '../thresholds.js';
import { announces } from './announced.js';
import type { TemplateOptions } from './families.js';
import { hasItems, type Scope } from './scopes.js';

/**
 * Whether a file is the page of one problem, whatever else its headings say and ask: the first one names it by its number on a site
 * with problems, or the file states it below a name below which the files of its folder do. Headings of it, which stand beside the
 * first one or directly below it, name parts of the problem and of what solves it; none is labelled as a question, and hardly any
 * names another problem.
 *
 * @param below the headings directly below one
 */
export function isProblemPage(
  headed: Scope[],
  below: (scope: Scope) => Scope[],
  { isNamed, known, shared }: TemplateOptions,
): boolean {
  const [first, ...rest] = headed;
  if (!first?.heading || first.item || isNamed(first)) return false;
  const { depth } = first.heading;
  if ((known ?? 0) > depth) return false;
  const beside = rest.filter(scope => (scope.heading?.depth ?? 0) <= depth);
  const outer = [...below(first), ...beside];
  const prompts = promptsIn(rest.map(({ heading }) => textOf(heading)));
  const isStated = outer.some(scope => shared?.statesProblem(scope)) && partOf(textOf(first.heading)) === undefined;
  if (prompts.length > 1 || !(isStated || isJudgeProblem(textOf(first.heading)))) return false;
  if (rest.some(isAskedApart)) return false;
  const others = outer.filter(({ heading }) => isJudgeProblem(textOf(heading)));
  if (others.length >= outer.length * thresholds.otherProblems) return false;
  const kinds = outer.flatMap(({ heading }) => kindOf(textOf(heading)) ?? []);
  return kinds.includes('answering') && kinds.length >= thresholds.judged;
}

function kindOf(text: string): Part | undefined {
  return partOf(text) ?? (isSolution(text) ? 'answering' : undefined);
}

/** Whether a heading is marked as a question of its own, or announces those below it. */
function isAskedApart(scope: Scope): boolean {
  const text = textOf(scope.heading);
  if (scope.item || hasAskingLabel(text)) return true;
  return hasItems(scope) && (announces(scope) || namesFollowUps(text));
}
