import { type Group, questionsIn } from '../dialects/dialect.js';
import { markedInParts as thresholds } from '../thresholds.js';
import type { Accepted } from './accepted.js';
import { areAll } from './are-all.js';
import { belowOf } from './below.js';
import { isBelowName } from './below-name.js';
import { markedIn } from './marked-below.js';
import type { Scope } from './scopes.js';
import type { Templates } from './templates.js';

/**
 * Accepts questions and answers that are both labelled (`**Question:**`, `**Answer:**`) inside the parts that the files of a folder
 * share: they have cards of their own beside that of the title.
 *
 * @returns the headings that are nothing but their sections
 */
export function acceptMarkedInParts(
  groups: Map<Group, Accepted>,
  headed: Scope[],
  { shared, whole }: Templates,
): Scope[] {
  const sections: Scope[] = [];
  for (const holder of shared) {
    const below = holder === whole ? headed : belowOf(headed, headed.indexOf(holder));
    const marked = below.flatMap(scope => {
      const own = scope === holder ? [] : markedIn(scope).filter(group => groups.get(group)?.reason !== 'comment');
      return own.length > 0 ? [{ scope, own }] : [];
    });
    const count = marked.reduce((sum, { own }) => sum + own.flatMap(questionsIn).length, 0);
    if (count < thresholds.least && !marked.every(({ scope }) => isBelowName(scope, below))) continue;
    for (const { scope, own } of marked) {
      for (const group of own) groups.set(group, { isQuestion: true, reason: 'marks', isBeside: true, isInside: true });
      if (areAll(own, scope)) sections.push(scope);
    }
  }
  return sections;
}
