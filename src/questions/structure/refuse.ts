import { type Group, questionsIn } from '../dialects/dialect.js';
import { rulingOf } from '../text/comments.js';
import type { Accepted, Found, GroupOptions } from './accepted.js';
import { isClosingList } from './closing-list.js';
import { doAsk } from './group-look.js';
import { lookOf } from './level.js';

export function refusalOf(
  group: Group,
  { scope, questions, isAll, isAbove }: Found,
  isRanked: boolean,
  { level, isNamed, isChecklist, memory }: GroupOptions,
): Accepted['reason'] | undefined {
  const [first] = questionsIn(group);
  if (rulingOf(first?.children[1].children[0]) === 'none') return 'comment';
  if (!scope.heading) return undefined;
  const { explicit, least = 1, asksApart = false } = group.dialect;
  if (isNamed(scope) && !explicit && !isClosingList(group, scope)) return 'in-section';
  if (memory?.groups.has(group) || group.isCount) return undefined;
  if (isChecklist?.(scope)) return 'in-section';
  if (questions < least) return 'in-question';
  if (isClosingList(group, scope)) return undefined;
  const isAsked = doAsk(level);
  if (lookOf(scope) === 2 && group.isBelowTopic) return 'in-question';
  if (lookOf(scope) === 2) return isAll && questions > 1 && (explicit || !isAsked) ? undefined : 'in-question';
  // A single pair of lines below a heading that looks as much like a question as its neighbours repeats the heading.
  const repeats = questions === 1 && !(asksApart && isAll);
  if (explicit) return repeats && isRanked && !isAbove ? 'in-question' : undefined;
  // If a file's headings are questions, one among them that does not look like one is a question too.
  return isAsked && !isAbove && !(isAll && questions > 1) ? 'in-question' : undefined;
}

/** Why findings are no questions wherever they stand. */
const kept: ReadonlySet<Accepted['reason']> = new Set(['comment', 'in-section', 'contents']);

/** Whether findings are no questions, unless something else says that they are. */
export function isRefused(accepted: Accepted | undefined): boolean {
  return accepted?.isQuestion === false && !kept.has(accepted.reason);
}
