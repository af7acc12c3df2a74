import type { Rule } from './rule.js';

export const unknownDirective = {
  id: 'unknown-directive',
  severity: 'error',
  docs: 'A comment for cardpress contains something it does not recognise.',
  examples: {
    bad: { files: { 'notes/a.md': ['## Q1：什么是栈？', '<!-- card: reverse -->', '后进先出。'] } },
    good: { files: { 'notes/a.md': ['## Q1：什么是栈？', '<!-- card: reversed -->', '后进先出。'] } },
  },
} as const satisfies Rule;
