import { textOf } from '../../mdast/text.js';
import { hasNumber } from '../text/labels.js';
import { isAnswerName, isKeyPoints } from '../text/names.js';
import { asks } from '../text/question-likeness.js';
import { askingBelow } from '../thresholds.js';
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
  const depth = Math.min(...below.map(({ heading }) => heading?.depth ?? 6));
  const next = below.filter(
    ({ heading, item }) => heading?.depth === depth && !item && !isKeyPoints(textOf(heading), more),
  );
  if (next.some(({ heading }) => isAnswerName(textOf(heading)))) return false;
  const asking = next.filter(({ heading }) => asks(textOf(heading)));
  // Below a question, numbers count steps; below anything else they count questions.
  const numbered = lookOf(scope) === 0 ? next.filter(({ heading }) => hasNumber(textOf(heading))) : [];
  return Math.max(asking.length, numbered.length) > next.length * askingBelow;
}
