import type { Rule } from './rule.js';

export const unreadableImage = {
  id: 'unreadable-image',
  severity: 'warning',
  docs: 'A picture exists but cannot be read.',
  examples: { none: 'it would need a file without read permission' },
} as const satisfies Rule;
