import { stack } from './example.js';
import type { Rule } from './rule.js';

export const lockBehind = {
  id: 'lock-behind',
  severity: 'warning',
  docs: "A build that does not write the lock, because `CI` is set, found changes that the lock does not have. The message names what is at risk until the lock is committed. Under `--frozen-lock` it is an error, as with other tools' lock files. A severity set in the config applies in both cases.",
  examples: {
    bad: {
      files: { 'notes/a.md': stack, 'cardpress.lock': ['["cardpress.lock",1]', '["namespace","mine"]'] },
      commands: ['CI=true cardpress build'],
    },
    good: { files: { 'notes/a.md': stack }, commands: ['cardpress build', 'CI=true cardpress build'] },
  },
} as const satisfies Rule;
