import type { Rule } from './rule.js';

export const noHistory = {
  id: 'no-history',
  severity: 'warning',
  docs: "The lock is behind the notes, and the history that would bring it forward cannot be read: git is not installed, refuses the folder of another user, objects are missing, or the clone is shallow; or notes are not in the project's repository: ignored, of a submodule or another repository, or behind a symbolic link that leads out. The build went by the lock alone: a question that it does not know starts anew when it is reworded. Do what the message says, or commit the lock with the notes.",
  examples: { none: 'it takes a damaged repository' },
} as const satisfies Rule;
