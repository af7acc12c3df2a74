import { stack } from './example.js';
import type { Rule } from './rule.js';

export const lock = {
  id: 'lock',
  severity: 'error',
  settable: false,
  docs: 'cardpress.lock cannot be read: a line is damaged or truncated, a merge conflict has lost a marker, or another version of cardpress wrote it. Or the last git commit has a lock but the working tree does not, or has one that lacks some of its questions. Nothing is written.',
  examples: {
    bad: { files: { 'notes/a.md': stack, 'cardpress.lock': ['["cardpress.lock",99]'] } },
    good: { files: { 'notes/a.md': stack } },
  },
} as const satisfies Rule;
