import type { Example } from './example.js';

/** The severity of a finding: an error stops the build, a warning stops it under `--strict`. */
export type Severity = 'error' | 'warning' | 'info';

/** The definition of a rule, except for the code that checks it, which reports its id. */
export interface Rule {
  /** Users refer to it in config and comments: once released it never changes its meaning. */
  id: string;
  severity: Severity;
  /**
   * False if its findings leave nothing sound to build on: they stay errors, and neither config nor comments can change
   * that. Default: they can be configured, but no comment silences an error.
   */
  settable?: false;
  /** Whether `check --fix` fixes its findings; `fix/all.ts` then has to say how. Default: no. */
  fixable?: true;
  /** What it is about and its consequences, for docs/rules.md; Markdown on one line. */
  docs: string;
  /** Examples, which are shown in docs/rules.md and run as tests; or why there are none, as the end of a sentence. */
  examples: { bad: Example; good: Example } | { none: string };
}
