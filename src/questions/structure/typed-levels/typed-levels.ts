import type { Heading } from 'mdast';
import type { Scope } from '../scopes.js';
import { settleAnswers } from './answers.js';
import { settleBelowTitles } from './below-titles.js';
import { settleBesideNumbered } from './beside-numbered.js';
import { settleContinued } from './continued.js';
import { settleCountedParts } from './counted-parts.js';
import { settleInterruptions } from './interruptions.js';
import { typedOf } from './typed.js';

/**
 * Gives headings the level that they have by what is around them, where the one that was typed contradicts it: `## 答案` is no
 * question beside `## 1. …`, and neither it nor a `#` inside an answer is above those that follow.
 *
 * @param more additional headings that are not questions
 */
export function settleLevels(scopes: Scope[], more: string[]): Scope[] {
  if (scopes.some(({ item }) => item)) return scopes;
  const headings = scopes.flatMap(scope => (scope.heading ? [typedOf(scope, scope.heading, more)] : []));
  const settled = settleBelowTitles(headings);
  const others = headings.filter(one => !settled.has(one));
  settleAnswers(others);
  settleContinued(others);
  settleCountedParts(others);
  settleInterruptions(others);
  settleBesideNumbered(others.filter(one => one.level === one.typed));
  for (const { scope, typed, level, isAnswered } of headings) {
    if (isAnswered) scope.isAnswered = true;
    if (level !== typed && scope.heading) scope.heading = { ...scope.heading, depth: level as Heading['depth'] };
  }
  return scopes;
}
