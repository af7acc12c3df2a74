import { stack } from './example.js';
import type { Rule } from './rule.js';

const files = { 'notes/a.md': stack } as const;

export const noLock = {
  id: 'no-lock',
  severity: 'warning',
  docs: 'There is neither a lock nor a history of the notes to derive one from, but an earlier build left its deck or bank in the output folder. The ids are taken from there, as with `--previous`, before it is replaced. Keep the lock with the notes; to start over, delete what the earlier build left. Also reported if the config names a lock that does not exist while `cardpress.lock` does.',
  examples: {
    bad: { files, commands: ['CI=true cardpress build', 'CI=true cardpress build'] },
    good: { files, commands: ['cardpress build', 'CI=true cardpress build'] },
  },
} as const satisfies Rule;
