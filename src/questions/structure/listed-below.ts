import { textOf } from '../../mdast/text.js';
import { type Group, questionsIn } from '../dialects/dialect.js';
import { questionList } from '../dialects/question-list.js';
import { listBelowHeading } from '../thresholds.js';
import type { Found } from './accepted.js';
import { announces } from './announced.js';
import { doAsk, isAnswered } from './group-look.js';
import type { Level } from './level.js';

/**
 * Whether a heading has nothing below it but a list of questions, whatever the others of its file hold: it announces them, or all
 * ask and have answers. Where the headings do not ask, so many that all ask are enough: a few, or checks, may be what to consider.
 */
export function isList(
  group: Group,
  { scope, questions, isAll, isAnnounced, isBelowAsking }: Found,
  level: Level | undefined,
): boolean {
  if (group.dialect !== questionList || !scope.heading || !isAll || group.isWeak) return false;
  if (questions < listBelowHeading.least) return false;
  if (announces(scope)) return true;
  if (!group.isAsking) return false;
  if (isAnnounced) return true;
  if (isAnswered(group)) return true;
  return !doAsk(level) && !isBelowAsking && questions >= listBelowHeading.alone && !areChecks(group);
}

const check =
  /是否|有没有|有无|能不能|能否|吗\s*[?？]|^\P{L}*(?:is|are|was|were|does|do|did|has|have|can|could|should|will|would)\b/iu;

/** Whether most questions of a list can be answered by yes or no, so that they are what to check. */
function areChecks(group: Group): boolean {
  const questions = questionsIn(group);
  const checks = questions.filter(({ children: [prompt] }) => check.test(textOf(prompt.children[0])));
  return checks.length > questions.length * listBelowHeading.checks;
}
