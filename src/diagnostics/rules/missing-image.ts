import type { Rule } from './rule.js';

export const missingImage = {
  id: 'missing-image',
  severity: 'warning',
  docs: 'A picture was not found. Cards and sheet show a placeholder with its description and its name.',
  examples: {
    bad: {
      files: { 'notes/a.md': ['## Q1：什么是栈？', '![](img/stak.png)'], 'notes/img/stack.png': { picture: [2, 2] } },
    },
    good: {
      files: { 'notes/a.md': ['## Q1：什么是栈？', '![](img/stack.png)'], 'notes/img/stack.png': { picture: [2, 2] } },
    },
  },
} as const satisfies Rule;
