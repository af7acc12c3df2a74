import type { Rule } from './rule.js';

export const linkedImage = {
  id: 'linked-image',
  severity: 'info',
  docs: 'A remote picture was replaced by a link, as `remoteImages` says.',
  examples: {
    bad: {
      files: {
        'cardpress.config.json': ['{ "remoteImages": "link" }'],
        'notes/a.md': ['## Q1：什么是栈？', '![](https://example.com/stack.png)'],
      },
    },
    good: {
      files: { 'notes/a.md': ['## Q1：什么是栈？', '![](img/stack.png)'], 'notes/img/stack.png': { picture: [2, 2] } },
    },
  },
} as const satisfies Rule;
