import type { Rule } from './rule.js';

export const internalError = {
  id: 'internal-error',
  severity: 'error',
  settable: false,
  docs: 'A step failed on a file in a way that nobody foresaw: a bug in cardpress. The other files are checked all the same, and nothing is written. `--debug` prints where it failed.',
  examples: { none: 'it takes a bug' },
} as const satisfies Rule;
