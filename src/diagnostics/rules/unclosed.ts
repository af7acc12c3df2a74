import type { Rule } from './rule.js';

export const unclosed = {
  id: 'unclosed',
  severity: 'warning',
  docs: 'A code block that is never closed swallows the rest of the file; a formula or HTML that is never closed is shown as text.',
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
