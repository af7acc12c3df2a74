import type { Rule } from './rule.js';

export const tooCostly = {
  id: 'too-costly',
  severity: 'error',
  settable: false,
  docs: 'A file takes more than a minute of processor time or 1 GB of memory. It was left out, and the other files were checked.',
  examples: { none: 'no file is known that does' },
} as const satisfies Rule;
