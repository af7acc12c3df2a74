import { textOf } from '../../mdast/text.js';
import { isAnswerName } from '../text/answer-names.js';
import { hasFollowUpLabel, hasNumber, hasNumberOrLabel, isPartByNumber } from '../text/labels.js';
import { isAspect, partOf } from '../text/parts.js';
import { asks } from '../text/question-likeness.js';
import { namesQuestions } from '../text/question-names.js';
import { isKeyPoints } from '../text/section-names.js';
import { askingBelow, numberedBelow } from '../thresholds.js';
import { directlyIn } from './below.js';
import { lookOf } from './level.js';
import type { Scope } from './scopes.js';

/**
 * Whether the headings below one without its own text ask something, by a question mark or a label, so that they are
 * the questions instead of it: `### TCP` above `#### Why three handshakes?`, but not `### JVM vs JDK` above `#### JVM`.
 *
 * @param below the scopes below the heading
 * @param more additional headings that are not questions
 */
export function holdsQuestions(scope: Scope, below: Scope[], more: string[]): boolean {
  if (below.length === 0 || scope.item) return false;
  const next = directlyIn(below).filter(({ heading, item }) => !item && !isKeyPoints(textOf(heading), more));
  if (next.some(({ heading }) => isAnswerName(textOf(heading)))) return false;
  if (namesQuestions(textOf(scope.heading)) && next.some(({ heading }) => isOwnName(textOf(heading)))) return true;
  const asking = next.filter(({ heading }) => asks(textOf(heading)));
  // Below a question, numbers count steps; below anything else they count questions.
  const numbered = lookOf(scope) === 0 ? next.filter(({ heading }) => hasNumber(textOf(heading))) : [];
  return Math.max(asking.length, numbered.length) > next.length * askingBelow;
}

/** Whether a name is that of a topic, and of no part or side of the one above. */
function isOwnName(text: string): boolean {
  return partOf(text) === undefined && !isAspect(text);
}

/**
 * The headings directly below a question that are questions of their own, since they ask something and are labelled or
 * numbered like questions, and no fewer than the others there: `#### Q2. Why?` below `### Q1. What?`, `#### 1-1. Why?`
 * below `### 1. What?`.
 *
 * @param below the scopes below the question
 */
export function askedBelow(below: Scope[], more: string[], scope?: Scope): Set<Scope> {
  const next = directlyIn(below).filter(({ heading, item }) => !item && !isKeyPoints(textOf(heading), more));
  const asking = next.filter(one => asksByNumber(one, scope));
  return new Set(asking.length >= next.length * numberedBelow ? asking : []);
}

/** Whether a heading asks and is numbered or labelled like a question, if only as one of those below another. */
export function asksByNumber({ heading }: Scope, above: Scope | undefined): boolean {
  const text = textOf(heading);
  const isLabelled = hasNumberOrLabel(text) || hasFollowUpLabel(text);
  return asks(text) && (isLabelled || isPartByNumber(text, textOf(above?.heading)));
}

/**
 * The headings below one above the questions that are questions of their own, as they have the level of the questions
 * and look like it.
 */
export function likeBelow(below: Scope[], depth: number): Set<Scope> {
  return new Set(below.filter(scope => scope.heading?.depth === depth && lookOf(scope) === 2));
}

/** Whether most headings directly below one look like questions. */
export function holdsLike(below: Scope[]): boolean {
  const next = directlyIn(below);
  return next.filter(scope => lookOf(scope) === 2).length > next.length * askingBelow;
}

/** The headings of a level below one that are what it compares: `### GET` below `## GET vs POST`. */
export function namedIn(text: string, below: Scope[], depth: number): Scope[] {
  const whole = text.toLowerCase();
  return below.filter(({ heading }) => {
    const name = textOf(heading).trim().toLowerCase();
    return heading?.depth === depth && name !== '' && whole.includes(name);
  });
}
