import type { Rule } from './rule.js';

export const outsideNote = {
  id: 'outside-note',
  severity: 'error',
  settable: false,
  docs: "A link among the notes leads out of the project, its repository and the folders that were named. It is not followed, so that building somebody else's notes never puts files of this computer into a deck.",
  examples: { none: 'it would need a link' },
} as const satisfies Rule;
