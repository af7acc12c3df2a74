import type { RuleId } from '../../diagnostics/rules.js';

/** A problem in the lock that the user has to fix; `line` counts from 1. */
export interface LockProblem {
  line: number;
  reason: string;
  remedy: string;
}

/** Something that was done while reading the lock, for the user's information. */
export interface LockNotice extends LockProblem {
  rule: Extract<RuleId, 'lock-merged' | 'lock-namespace'>;
}
