import { stack } from './example.js';
import type { Rule } from './rule.js';

const files = { 'notes/a.md': stack } as const;

export const noLock = {
  id: 'no-lock',
  severity: 'warning',
  docs: 'There is neither a lock nor a history of the notes to make one from, and an earlier build left its deck or bank in the output folder. The ids come from there, as with `--previous`, before it is replaced. Keep the lock with the notes; to begin anew, delete what the earlier build left.',
  examples: {
    bad: { files, commands: ['CI=true cardpress build', 'CI=true cardpress build'] },
    good: { files, commands: ['cardpress build', 'CI=true cardpress build'] },
  },
} as const satisfies Rule;
