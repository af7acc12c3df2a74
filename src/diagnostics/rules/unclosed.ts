import type { Rule } from './rule.js';

export const unclosed = {
  id: 'unclosed',
  severity: 'warning',
  docs: 'A code block, a formula or a comment is never closed and swallows the rest of the file.',
  examples: {
    bad: {
      files: {
        'notes/a.md': ['## Q1：什么是栈？', '```js', 'const stack = [];', '', '## Q2：什么是队列？', '先进先出。'],
      },
    },
    good: {
      files: {
        'notes/a.md': [
          '## Q1：什么是栈？',
          '```js',
          'const stack = [];',
          '```',
          '',
          '## Q2：什么是队列？',
          '先进先出。',
        ],
      },
    },
  },
} as const satisfies Rule;
