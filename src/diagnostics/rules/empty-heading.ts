import type { Rule } from './rule.js';

export const emptyHeading = {
  id: 'empty-heading',
  severity: 'warning',
  docs: 'A heading has no words, or is only a line such as `---`. It is no question, and the text below it belongs to what is above it, as it looks to a reader.',
  examples: {
    bad: { files: { 'notes/a.md': ['## Q1：什么是栈？', '后进先出。', '', '##', '', '用于函数调用。'] } },
    good: { files: { 'notes/a.md': ['## Q1：什么是栈？', '后进先出。', '', '用于函数调用。'] } },
  },
} as const satisfies Rule;
