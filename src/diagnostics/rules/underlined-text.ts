import type { Rule } from './rule.js';

export const underlinedText = {
  id: 'underlined-text',
  severity: 'info',
  docs: 'A line of `-` or `=` right below text would make a heading of the text. In a file whose headings start with `#` it is read as a rule instead, unless nearly all such lines below anything but sentences are as long as their text and have text of their own below.',
  examples: {
    bad: {
      files: { 'notes/a.md': ['## Q1：什么是栈？', '后进先出。', '---', '', '## Q2：什么是队列？', '先进先出。'] },
    },
    good: {
      files: { 'notes/a.md': ['## Q1：什么是栈？', '后进先出。', '', '---', '', '## Q2：什么是队列？', '先进先出。'] },
    },
  },
} as const satisfies Rule;
