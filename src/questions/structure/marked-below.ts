import { type Group, questionsIn } from '../dialects/dialect.js';
import { askingBelow } from '../thresholds.js';
import { announces } from './announced.js';
import { areAskedAbout } from './asked-about.js';
import { belowOf, directlyIn } from './below.js';
import { isLabelledBothWays, isMarkedBothWays } from './group-look.js';
import { type Level, lookOf } from './level.js';
import type { Scope } from './scopes.js';

/**
 * Questions and answers that are both labelled (`**Question:**`, `**Answer:**`) below the headings of a section that announces
 * questions and stands among topics: one card would hold all of them. What is asked about a text stays beside that.
 */
export function markedBelow(scopes: Scope[], level: Level | undefined): Set<Group> {
  const marked = new Set<Group>();
  const headed = scopes.filter(({ heading }) => heading);
  for (const [index, scope] of headed.entries()) {
    const isTopic = index > 0 && lookOf(scope) < 2 && (scope.heading?.depth ?? 0) >= (level?.depth ?? 7);
    if (!isTopic || scope.item || !announces(scope)) continue;
    const next = directlyIn(belowOf(headed, index));
    const own = next
      .map(one => markedIn(one).filter(group => !areAskedAbout(group, one)))
      .filter(({ length }) => length > 0);
    if (own.length > 1 && own.length > next.length * askingBelow) for (const group of own.flat()) marked.add(group);
  }
  return marked;
}

/** What is labelled below a heading, as questions and as their answers. */
export function markedIn({ found }: Scope): Group[] {
  return found.filter(
    (one): one is Group =>
      one.type === 'group' &&
      questionsIn(one).length > 0 &&
      (one.dialect.explicit ? isMarkedBothWays(one) : isLabelledBothWays(one)),
  );
}
