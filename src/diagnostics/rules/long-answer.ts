import type { Rule } from './rule.js';

export const longAnswer = {
  id: 'long-answer',
  severity: 'warning',
  docs: 'An answer has more than 5,000 characters and is more than 20 times as long as most answers of its file: other questions may have become part of it.',
  examples: {
    none: 'they would fill several pages',
  },
} as const satisfies Rule;
