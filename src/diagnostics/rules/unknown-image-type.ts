import type { Rule } from './rule.js';

export const unknownImageType = {
  id: 'unknown-image-type',
  severity: 'warning',
  docs: 'A file is not a picture, whatever its name says.',
  examples: {
    bad: {
      files: { 'notes/a.md': ['## Q1：什么是栈？', '![](img/stack.png)'], 'notes/img/stack.png': ['not a picture'] },
    },
    good: {
      files: { 'notes/a.md': ['## Q1：什么是栈？', '![](img/stack.png)'], 'notes/img/stack.png': { picture: [2, 2] } },
    },
  },
} as const satisfies Rule;
