import type { Group } from '../dialects/dialect.js';
import type { Accepted } from './accepted.js';
import { acceptInAnswers } from './asked-in-answers.js';
import { acceptInTerms } from './asked-in-terms.js';
import { acceptInSections } from './asked-in-text.js';
import type { Scope } from './scopes.js';
import type { Verdict } from './verdict.js';

/** Accepts the bold questions in the texts of headings, as each of these is a section, a term or a question. */
export function acceptInText(
  groups: Map<Group, Accepted>,
  scopes: Scope[],
  verdicts: ReadonlyMap<Scope, Verdict>,
): void {
  for (const [index, scope] of scopes.entries()) {
    const verdict = verdicts.get(scope);
    const isOuter = (scopes[index + 1]?.heading?.depth ?? 0) > (scope.heading?.depth ?? 0);
    if (isTopic(verdict)) acceptInSections(groups, scope);
    else acceptInTerms(groups, scope, verdict, isOuter);
  }
  acceptInAnswers(groups, scopes, verdicts);
}

/** Whether a heading is none of the questions because of its level, and not because of its name, its links or a comment. */
function isTopic({ reason }: Partial<Verdict> = {}): boolean {
  return (
    reason === 'above-rank' ||
    reason === 'title' ||
    reason === 'holds-items' ||
    reason === 'holds-questions' ||
    reason === 'holds-topics'
  );
}
