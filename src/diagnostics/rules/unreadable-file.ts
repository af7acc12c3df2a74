import type { Rule } from './rule.js';

export const unreadableFile = {
  id: 'unreadable-file',
  severity: 'error',
  settable: false,
  docs: 'A file exists but cannot be read.',
  examples: { none: 'it would need a file without read permission' },
} as const satisfies Rule;
