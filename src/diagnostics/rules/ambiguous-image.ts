import type { Rule } from './rule.js';

export const ambiguousImage = {
  id: 'ambiguous-image',
  severity: 'error',
  docs: 'Several pictures match the name, and the path does not tell which one is meant.',
  examples: {
    bad: {
      files: {
        'notes/a.md': ['## Q1：什么是栈？', '![](D:\\x\\stack.png)'],
        'notes/a/stack.png': { picture: [2, 2] },
        'notes/b/stack.png': { picture: [2, 2] },
      },
    },
    good: {
      files: {
        'notes/a.md': ['## Q1：什么是栈？', '![](b/stack.png)'],
        'notes/a/stack.png': { picture: [2, 2] },
        'notes/b/stack.png': { picture: [2, 2] },
      },
    },
  },
} as const satisfies Rule;
