import type { Rule } from './rule.js';

export const noHistory = {
  id: 'no-history',
  severity: 'warning',
  docs: "The lock is behind the notes, and the history that would bring it up to date cannot be read: git is not installed or refuses a folder that belongs to another user, objects are missing, or the clone is shallow. Or some notes are not in the project's repository: they are ignored, in a submodule or another repository, or behind a symbolic link that leads outside. The build used only the lock, so rewording a question that it does not know makes a new card. Follow the message, or commit the lock with the notes.",
  examples: { none: 'it would need a damaged repository' },
} as const satisfies Rule;
