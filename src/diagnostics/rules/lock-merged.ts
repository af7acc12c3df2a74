import { stack } from './example.js';
import type { Rule } from './rule.js';

export const lockMerged = {
  id: 'lock-merged',
  severity: 'info',
  docs: "Git merged two branches' locks line by line, or left a conflict in it: questions have two lines. The build went by the newer one of each, or by the one that says what the notes say, and writes one line for each question. [identity.md](identity.md#two-branches) says how to spare git the conflict.",
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
