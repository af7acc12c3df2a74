import { stack } from './example.js';
import type { Rule } from './rule.js';

export const refresh = {
  id: 'refresh',
  severity: 'warning',
  docs: 'With `--refresh` every note is newer than what readers have, so that an import replaces all of its fields and tags: what readers edited or tagged in Anki is gone, `marked` and `leech` among it. Flags, decks, suspended cards and the schedule stay.',
  examples: {
    bad: { files: { 'notes/a.md': stack }, commands: ['cardpress build --refresh'] },
    good: { files: { 'notes/a.md': stack }, commands: ['cardpress build'] },
  },
} as const satisfies Rule;
