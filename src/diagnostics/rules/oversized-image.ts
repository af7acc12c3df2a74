import type { Rule } from './rule.js';

export const oversizedImage = {
  id: 'oversized-image',
  severity: 'info',
  docs: 'A picture is wider than `maxImageWidth` and is scaled down in the artifacts. The file is not modified.',
  examples: {
    bad: {
      files: {
        'cardpress.config.json': ['{ "maxImageWidth": 100 }'],
        'notes/a.md': ['## Q1：什么是栈？', '![](img/stack.png)'],
        'notes/img/stack.png': { picture: [400, 300] },
      },
    },
    good: {
      files: { 'notes/a.md': ['## Q1：什么是栈？', '![](img/stack.png)'], 'notes/img/stack.png': { picture: [2, 2] } },
    },
  },
} as const satisfies Rule;
