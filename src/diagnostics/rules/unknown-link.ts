import type { Rule } from './rule.js';

export const unknownLink = {
  id: 'unknown-link',
  severity: 'info',
  docs: 'A link leads to a note or heading that these notes do not ask. Its text stays.',
  examples: {
    bad: { files: { 'notes/a.md': ['## Q1：什么是栈？', '见[队列](#队列)。'] } },
    good: { files: { 'notes/a.md': ['## 栈', '见[队列](#队列)。', '', '## 队列', '先进先出。'] } },
  },
} as const satisfies Rule;
