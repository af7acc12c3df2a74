import type { Rule } from './rule.js';

export const picturePath = {
  id: 'picture-path',
  severity: 'info',
  fixable: true,
  docs: '`cardpress check --fix` rewrites the path of a picture to match the file that was found: relative to the note, with `/`, in the right case. A build finds the picture either way.',
  examples: {
    bad: {
      files: {
        'notes/a.md': ['## Q1：什么是栈？', '![](D:\\notes\\img\\stack.png)'],
        'notes/img/stack.png': { picture: [2, 2] },
      },
    },
    good: {
      files: { 'notes/a.md': ['## Q1：什么是栈？', '![](img/stack.png)'], 'notes/img/stack.png': { picture: [2, 2] } },
    },
  },
} as const satisfies Rule;
