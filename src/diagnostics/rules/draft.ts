import { stack } from './example.js';
import type { Rule } from './rule.js';

export const draft = {
  id: 'draft',
  severity: 'info',
  docs: 'A file has `draft: true` and is not built.',
  examples: {
    bad: {
      files: {
        'notes/a.md': ['---', 'draft: true', '---', '## Q1：什么是栈？', '答案：后进先出的线性表。'],
        'notes/b.md': stack,
      },
    },
    good: { files: { 'notes/a.md': stack } },
  },
} as const satisfies Rule;
