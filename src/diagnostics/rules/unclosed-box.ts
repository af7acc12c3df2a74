import type { Rule } from './rule.js';

export const unclosedBox = {
  id: 'unclosed-box',
  severity: 'warning',
  docs: 'A box of another tool (`::: tip`, `{% hint %}`) is never closed, and ends with the answer it is in; or a line closes one that was not opened. The title of one that holds questions is left out.',
  examples: {
    bad: {
      files: { 'notes/a.md': ['## Q1：什么是栈？', '::: tip', '后进先出。', '', '## Q2：什么是队列？', '先进先出。'] },
    },
    good: {
      files: {
        'notes/a.md': ['## Q1：什么是栈？', '::: tip', '后进先出。', ':::', '', '## Q2：什么是队列？', '先进先出。'],
      },
    },
  },
} as const satisfies Rule;
