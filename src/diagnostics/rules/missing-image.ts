import type { Rule } from './rule.js';

export const missingImage = {
  id: 'missing-image',
  severity: 'warning',
  docs: 'A picture was not found. The cards and the sheet show a placeholder with its alt text and file name.',
  examples: {
    bad: {
      files: { 'notes/a.md': ['## Q1：什么是栈？', '![](img/stak.png)'], 'notes/img/stack.png': { picture: [2, 2] } },
    },
    good: {
      files: { 'notes/a.md': ['## Q1：什么是栈？', '![](img/stack.png)'], 'notes/img/stack.png': { picture: [2, 2] } },
    },
  },
} as const satisfies Rule;
