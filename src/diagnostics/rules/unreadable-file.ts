import type { Rule } from './rule.js';

export const unreadableFile = {
  id: 'unreadable-file',
  severity: 'error',
  settable: false,
  docs: 'A file is there and cannot be read.',
  examples: { none: 'it takes a file that nobody may read' },
} as const satisfies Rule;
