import { stack } from './example.js';
import type { Rule } from './rule.js';

export const lock = {
  id: 'lock',
  severity: 'error',
  settable: false,
  docs: "cardpress.lock cannot be read: a line is damaged or cut off, a merge conflict has lost a marker, or another version wrote it. Or git's last commit has a lock that is gone here, or one with questions that this one lacks. Nothing is written.",
  examples: {
    bad: { files: { 'notes/a.md': stack, 'cardpress.lock': ['["cardpress.lock",99]'] } },
    good: { files: { 'notes/a.md': stack } },
  },
} as const satisfies Rule;
