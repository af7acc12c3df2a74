import { stack } from './example.js';
import type { Rule } from './rule.js';

export const notUtf8 = {
  id: 'not-utf8',
  severity: 'error',
  settable: false,
  docs: 'A file is not clearly in UTF-8, UTF-16 or GB18030. It is rejected, because wrongly decoded text would be worse.',
  examples: {
    bad: { files: { 'notes/a.md': { hex: '23 20 81 ff d6 ff 0a' } } },
    good: { files: { 'notes/a.md': stack } },
  },
} as const satisfies Rule;
