import { textOf } from '../../mdast/text.js';
import { isAnswerName, isOfInterviews } from '../text/answer-names.js';
import { namesFollowUps } from '../text/follow-up-names.js';
import { hasAskingLabel } from '../text/labels.js';
import { asks, tells } from '../text/question-likeness.js';
import { mayFollow } from '../text/section-names.js';
import { askingBelowTitle } from '../thresholds.js';
import { directlyIn } from './below.js';
import { lookOf } from './level.js';
import type { Scope } from './scopes.js';

export interface TitleOptions {
  hasText: (scope: Scope) => boolean;
  /** Whether a scope's heading is the name of a section such as 参考. */
  isNamed: (scope: Scope) => boolean;
  /** Whether the text below a scope's heading only introduces the others. */
  introduces: (scope: Scope) => boolean;
  /** Whether the headings below it are its parts. */
  isHolder: (scope: Scope) => boolean;
  /** Whether there are questions of another form below it. */
  hasItems: (scope: Scope) => boolean;
  /** Whether the text below it may be an answer. */
  isExplained: (scope: Scope) => boolean;
}

/**
 * The file's title: the first heading, if no other has its level but what leads on, all others are below it and it is not a question.
 */
export function ownTitle(headed: Scope[], options: TitleOptions): Scope | undefined {
  const { hasText, isNamed, isHolder, isExplained } = options;
  const [first, ...others] = headed.filter(({ isEmptyEnding }) => !isEmptyEnding);
  const depth = first?.heading?.depth ?? 0;
  if (!first?.heading || first.item || others.length === 0 || isHolder(first)) return undefined;
  const isBelow = (scope: Scope) =>
    (scope.heading?.depth ?? 0) > depth || (scope.heading?.depth === depth && leadsOn(scope) && !leadsOn(first));
  if (!others.every(isBelow)) return !hasText(first) && opensFile(first, others) ? first : undefined;
  const isAnswered = ({ heading, item, isCollected }: Scope) =>
    !item && !isCollected && heading?.depth === depth + 1 && isAnswerName(textOf(heading));
  if (others.some(isAnswered)) return undefined;
  // A term with its explanation, and what to read next.
  if (isExplained(first) && others.every(({ heading }) => mayFollow(textOf(heading)))) return undefined;
  const next = others.filter(scope => !isNamed(scope));
  return isAsked(first, next, options) ? undefined : first;
}

/** Whether the only outermost heading of a file is the question that the file answers. */
function isAsked(first: Scope, next: Scope[], options: TitleOptions): boolean {
  const { hasText, introduces, hasItems } = options;
  const text = textOf(first.heading);
  const isOutermost = first.heading?.depth === 1;
  const isOfInterview = next.some(({ heading, item }) => !item && closesAnswer(textOf(heading)));
  const doesAsk = asks(text) && (!isOutermost || hasText(first) || isOfInterview);
  const isOne = hasAskingLabel(text) || first.titled === 'asks' || doesAsk || (tells(text) && !pointsDown.test(text));
  const isAnswered = hasText(first) && !introduces(first);
  if (isOne && isAnswered) return true;
  const isMost = (some: Scope[], all: Scope[]) => some.length > all.length * askingBelowTitle;
  // A page with the title in its front matter answers it even if that asks without a question mark.
  if (isAnswered && first.titled && lookOf(first) === 2)
    return !isMost(
      next.filter(scope => lookOf(scope) === 2),
      next,
    );
  const isAsking = (scope: Scope) => asks(textOf(scope.heading));
  const direct = directlyIn(next);
  if (isMost(next.filter(isAsking), next) || isMost(direct.filter(isAsking), direct)) return false;
  return isOne && !next.some(hasItems);
}

/** What tells the reader to answer what stands below: 다음 용어를 설명하시오. */
const pointsDown = /^[\s\p{P}\p{S}\d]*(?:다음|아래|이하|次の|以下の)/u;

/** Whether a heading is the name of what ends an answer in an interview: 面试要点, 延伸追问, Interview tips. */
function closesAnswer(text: string): boolean {
  return isOfInterviews(text) || namesFollowUps(text);
}

/** Whether a first heading has nothing below it and does not ask, unlike most others of its level. */
function opensFile(first: Scope, others: Scope[]): boolean {
  const depth = first.heading?.depth ?? 0;
  if (lookOf(first) > 0 || others[0]?.heading?.depth !== depth) return false;
  const next = others.filter(({ heading }) => heading?.depth === depth);
  const isOutermost = others.every(({ heading }) => (heading?.depth ?? 0) >= depth);
  return isOutermost && next.filter(scope => lookOf(scope) === 2).length > next.length * askingBelowTitle;
}

/** Whether a heading ends in a colon, as a comment in code that is not marked as such does: `# Wrong:`. */
function leadsOn({ heading }: Scope): boolean {
  return /[:：]\s*$/u.test(textOf(heading));
}
