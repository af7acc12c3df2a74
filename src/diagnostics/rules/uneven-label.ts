import type { Rule } from './rule.js';

export const unevenLabel = {
  id: 'uneven-label',
  severity: 'info',
  fixable: true,
  docs: '`cardpress check --fix` gives all labels of a file the punctuation that most of them use. English questions and Chinese ones each have their own.',
  examples: {
    bad: { files: { 'notes/a.md': ['## Q1：什么是栈？', '后进先出。', '', '## Q2: 什么是队列？', '先进先出。'] } },
    good: { files: { 'notes/a.md': ['## Q1：什么是栈？', '后进先出。', '', '## Q2：什么是队列？', '先进先出。'] } },
  },
} as const satisfies Rule;
