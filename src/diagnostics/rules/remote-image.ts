import type { Rule } from './rule.js';

export const remoteImage = {
  id: 'remote-image',
  severity: 'warning',
  docs: 'A picture is on the network and is left out; `remoteImages` offers other choices.',
  examples: {
    bad: { files: { 'notes/a.md': ['## Q1：什么是栈？', '![](https://example.com/stack.png)'] } },
    good: {
      files: { 'notes/a.md': ['## Q1：什么是栈？', '![](img/stack.png)'], 'notes/img/stack.png': { picture: [2, 2] } },
    },
  },
} as const satisfies Rule;
