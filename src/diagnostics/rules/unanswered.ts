import { stack } from './example.js';
import type { Rule } from './rule.js';

export const unanswered = {
  id: 'unanswered',
  severity: 'info',
  docs: 'A question has no answer, or only a placeholder such as TODO or 待补充.',
  examples: {
    bad: { files: { 'notes/a.md': ['## Q1：什么是栈？', 'TODO'] } },
    good: { files: { 'notes/a.md': stack } },
  },
} as const satisfies Rule;
