import { stack } from './example.js';
import type { Rule } from './rule.js';

export const tooLarge = {
  id: 'too-large',
  severity: 'error',
  settable: false,
  docs: 'A file is larger than `maxFileSize`.',
  examples: {
    bad: { files: { 'cardpress.config.json': ['{ "maxFileSize": 0.00001 }'], 'notes/a.md': stack } },
    good: { files: { 'notes/a.md': stack } },
  },
} as const satisfies Rule;
