import type { Severity } from './rules.js';

/** One thing that a build needs, or goes by, as it was found on this machine. */
export interface Check {
  /** What was looked at, in a word or two: `browser`. */
  name: string;
  /** An error keeps a build from doing what is asked of it; a warning means that it does so worse. */
  status: 'ok' | Severity;
  /** What was found. */
  says: string;
  /** What to do about it; there is one with each warning and error. */
  remedy?: string;
}
