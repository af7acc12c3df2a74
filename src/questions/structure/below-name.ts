import { textOf } from '../../mdast/text.js';
import { namesAsked } from '../text/question-names.js';
import { belowOf } from './below.js';
import type { Scope } from './scopes.js';

/** Whether a heading says that questions stand below it, or one above it does: Q&A, and Medium below that. */
export function isBelowName(scope: Scope, headed: Scope[]): boolean {
  return headed.some(
    (one, index) => namesAsked(textOf(one.heading)) && (one === scope || belowOf(headed, index).includes(scope)),
  );
}
