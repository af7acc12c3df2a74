import { type Group, questionsIn } from '../dialects/dialect.js';
import { listBelowHeading } from '../thresholds.js';
import type { Accepted, Found } from './accepted.js';
import { doAskOutright, isAnswered } from './group-look.js';
import type { Scope } from './scopes.js';

export const inText = new Set(['bold', 'quoted-question']);

/** Whether a heading that announces questions has nothing below it but bold ones, or quotes, that all ask and have answers. */
export function isAnnouncedText({ dialect }: Group, { groups, questions, isAll, isAnnounced }: Found): boolean {
  if (!inText.has(dialect.name) || !isAll || !isAnnounced || questions < listBelowHeading.least) return false;
  return groups.every(
    group => inText.has(group.dialect.name) && isAnswered(group) && questionsIn(group).every(doAskOutright),
  );
}

/**
 * Accepts bold and quoted questions in the text of a heading that is none itself: otherwise they would be on no card. Each asks outright
 * and has its answer below it.
 */
export function acceptInSections(groups: Map<Group, Accepted>, scope: Scope): void {
  const own = scope.found.filter(one => one.type === 'group' && groups.get(one)?.reason === 'few') as Group[];
  const areMeant = own.every(
    group => inText.has(group.dialect.name) && isAnswered(group) && questionsIn(group).every(doAskOutright),
  );
  if (areMeant) for (const group of own) groups.set(group, { isQuestion: true, reason: 'like', isBeside: true });
}
