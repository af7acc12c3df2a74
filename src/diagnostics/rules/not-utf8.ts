import { stack } from './example.js';
import type { Rule } from './rule.js';

export const notUtf8 = {
  id: 'not-utf8',
  severity: 'error',
  settable: false,
  docs: 'A file is in none of UTF-8, UTF-16 and GB18030 for certain. Text that was read wrong is worse than a file that was refused.',
  examples: {
    bad: { files: { 'notes/a.md': { hex: '23 20 81 ff d6 ff 0a' } } },
    good: { files: { 'notes/a.md': stack } },
  },
} as const satisfies Rule;
