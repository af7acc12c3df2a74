import type { RuleId } from '../../diagnostics/rules.js';

/** Something in the lock that a person has to mend; `line` counts from 1. */
export interface LockProblem {
  line: number;
  reason: string;
  remedy: string;
}

/** Something that was done with the lock while it was read, for a person to know. */
export interface LockNotice extends LockProblem {
  rule: Extract<RuleId, 'lock-merged' | 'lock-namespace'>;
}
