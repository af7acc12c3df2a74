import type { Rule } from './rule.js';

export const localLink = {
  id: 'local-link',
  severity: 'info',
  docs: 'Links lead to files or programs of your computer, which a reader does not have, or nowhere. Their text is kept. One finding for each file.',
  examples: {
    bad: { files: { 'notes/a.md': ['## Q1：什么是栈？', '见[代码](./code/stack.py)。'] } },
    good: { files: { 'notes/a.md': ['## Q1：什么是栈？', '见[代码](https://example.com/stack.py)。'] } },
  },
} as const satisfies Rule;
