import type { Rule } from './rule.js';

export const unreadableImage = {
  id: 'unreadable-image',
  severity: 'warning',
  docs: 'A picture is there and cannot be read.',
  examples: { none: 'it takes a file that nobody may read' },
} as const satisfies Rule;
