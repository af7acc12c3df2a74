import type { Rule } from './rule.js';

export const unknownLink = {
  id: 'unknown-link',
  severity: 'info',
  docs: 'A link leads to a note or heading that is not among the questions. Its text is kept.',
  examples: {
    bad: { files: { 'notes/a.md': ['## Q1：什么是栈？', '见[队列](#队列)。'] } },
    good: { files: { 'notes/a.md': ['## 栈', '见[队列](#队列)。', '', '## 队列', '先进先出。'] } },
  },
} as const satisfies Rule;
