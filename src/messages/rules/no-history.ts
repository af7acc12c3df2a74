import type { Rule } from './rule.js';

export const noHistory = {
  id: 'no-history',
  severity: 'warning',
  docs: "Git could not read the history of the notes, for instance since objects are missing. The build went by the lock in the tree alone: a question that it does not know starts anew when it is reworded. Or the clone is shallow and its lock behind: fetch the whole history, or build with `--previous`. Or the lock is behind, and notes are not in the project's repository: ignored, of a submodule or another repository, or behind a symbolic link that leads out.",
  examples: { none: 'it takes a damaged repository' },
} as const satisfies Rule;
