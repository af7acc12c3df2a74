import { stack } from './example.js';
import type { Rule } from './rule.js';

export const lockMerged = {
  id: 'lock-merged',
  severity: 'info',
  docs: 'Git merged the locks of two branches line by line or left a conflict, so some questions have two lines. The build used the newer line of each, or the one that matches the notes, and writes one line for each question. [identity.md](identity.md#two-branches) explains how to avoid the conflict in git.',
  examples: {
    bad: {
      files: {
        'notes/a.md': stack,
        'cardpress.lock': [
          '["cardpress.lock",1]',
          '<<<<<<< HEAD',
          '["namespace","mine"]',
          '=======',
          '["namespace","mine"]',
          '>>>>>>> other',
        ],
      },
    },
    good: { files: { 'notes/a.md': stack, 'cardpress.lock': ['["cardpress.lock",1]', '["namespace","mine"]'] } },
  },
} as const satisfies Rule;
