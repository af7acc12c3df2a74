import type { Example } from './example.js';

/** How much a finding matters: an error stops the build, a warning stops it under `--strict`. */
export type Severity = 'error' | 'warning' | 'info';

/** What a rule is: all that is to be known of it but the code that looks for what breaks it, which reports its id. */
export interface Rule {
  /** Users name it in config and in comments: once shipped it never changes its meaning. */
  id: string;
  severity: Severity;
  /**
   * False where its findings leave nothing sound to build on: they stay errors, and neither config nor comments may say
   * otherwise. Left out: they may, but no comment silences an error.
   */
  settable?: false;
  /** Whether `check --fix` mends what it is about; `fix/all.ts` then has to say how. Left out: no. */
  fixable?: true;
  /** What it is about and what comes of it, for docs/rules.md; Markdown in one line. */
  docs: string;
  /** Examples, which are shown in docs/rules.md and run as tests; or why there are none, as the end of a sentence. */
  examples: { bad: Example; good: Example } | { none: string };
}
