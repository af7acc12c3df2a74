import { stack } from './example.js';
import type { Rule } from './rule.js';

export const brokenUtf8 = {
  id: 'broken-utf8',
  severity: 'warning',
  docs: 'A file is in UTF-8 but for a few bytes, shown as �; a program has cut it in the middle of a character, or a disk has damaged it.',
  examples: {
    bad: {
      files: {
        'notes/a.md': {
          hex: '23 23 20 51 31 ef bc 9a e4 bb 80 e4 b9 88 e6 98 af e6 a0 88 ef bc 9f 0a e7 ad 94 e6 a1 88 ef bc 9a e5 90 8e e8 bf 9b e5 85 88 e5 87 ba e7 9a 84 e7 ba bf e6 80 a7 e8 a1 a8 ef bc 8c e5 8f aa e5 9c a8 e4 b8 80 e7 ab af e6 8f 92 e5 85 a5 e5 92 8c e5 88 a0 e9 99 0a',
        },
      },
    },
    good: { files: { 'notes/a.md': stack } },
  },
} as const satisfies Rule;
