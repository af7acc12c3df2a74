/** Something in the lock that a person has to mend; `line` counts from 1. */
export interface LockProblem {
  line: number;
  reason: string;
  remedy: string;
}
