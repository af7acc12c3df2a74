import { textOf } from '../../mdast/text.js';
import { isAspect, isMerePrompt, partOf } from '../text/parts.js';
import { asks } from '../text/question-likeness.js';
import { belowOf } from './below.js';
import type { Facts } from './facts.js';
import type { Scope } from './scopes.js';

/**
 * The headings below a term that are questions of their own: they ask something by themselves, or explain another term above such
 * questions (`### Handshake` above `#### Why three steps?`).
 */
export function askedOfTerm(below: Scope[], facts: Facts): Set<Scope> {
  const asking = new Set(below.filter(scope => asksItself(scope) && facts.says(scope)));
  const holds = (scope: Scope, index: number) =>
    facts.says(scope) && belowOf(below, index).some(one => asking.has(one));
  return new Set(below.filter((scope, index) => !scope.item && (asking.has(scope) || holds(scope, index))));
}

/** Whether it asks outright, and neither for a side of what is above it nor as the name of a part. */
export function asksItself({ heading, item }: Scope): boolean {
  const text = textOf(heading);
  return !item && asks(text) && !isAspect(text) && !isMerePrompt(text) && partOf(text) === undefined;
}

/** Whether there is nothing below a heading but questions of their own. */
export function holdsOnly(scope: Scope, below: Scope[], asked: ReadonlySet<Scope>, facts: Facts): boolean {
  return !facts.says(scope) && below.length > 0 && below.every(one => asked.has(one));
}
