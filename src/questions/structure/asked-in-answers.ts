import type { Group } from '../dialects/dialect.js';
import { boldNameOf } from '../text/bold-names.js';
import { askedInAnswers as thresholds } from '../thresholds.js';
import type { Accepted } from './accepted.js';
import { acceptOpen, isFree, openIn } from './asked-in-terms.js';
import { contentBlocks } from './content-blocks.js';
import { lookOf } from './level.js';
import type { Scope } from './scopes.js';
import type { Verdict } from './verdict.js';

/**
 * Accepts bold questions in the text of headings that ask, `**Which port does it use?**` below `## What is a broker?`, where a file
 * has several and its other bold lines are few: they go on from the heading as the next question does. One that is all there is below
 * a heading remains its answer.
 */
export function acceptInAnswers(
  groups: Map<Group, Accepted>,
  scopes: Scope[],
  verdicts: ReadonlyMap<Scope, Verdict>,
): void {
  const asking = scopes.filter(scope => !scope.item && lookOf(scope) === 2 && isQuestion(verdicts.get(scope)));
  const found = asking.map(scope => ({ scope, own: belowText(scope, groups) })).filter(({ own }) => own.length > 0);
  const count = found.reduce((sum, { own }) => sum + own.length, 0);
  const names = asking.reduce((sum, { nodes }) => sum + nodes.filter(one => boldNameOf(one) !== undefined).length, 0);
  if (found.length < thresholds.headings || count < thresholds.least || count <= names * thresholds.share) return;
  for (const { scope, own } of found) acceptOpen(groups, own, scope);
}

/** The bold questions below the first text of a heading, each with its answer. */
function belowText(scope: Scope, groups: ReadonlyMap<Group, Accepted>): Group[] {
  const { found, nodes, source } = scope;
  const first = found.findIndex(({ type }) => type === 'group');
  if (first === -1 || contentBlocks(nodes.slice(0, first), source).length === 0) return [];
  return openIn(scope, groups);
}

function isQuestion({ kind, reason }: Partial<Verdict> = {}): boolean {
  return kind === 'question' && isFree(reason);
}
