import type { Rule } from './rule.js';

export const repeatedId = {
  id: 'repeated-id',
  severity: 'error',
  settable: false,
  docs: 'Two questions have the same id, so they would be one card.',
  examples: {
    bad: {
      files: {
        'notes/a.md': [
          '## 什么是栈？',
          '<!-- id: stack -->',
          '后进先出。',
          '',
          '## 什么是队列？',
          '<!-- id: stack -->',
          '先进先出。',
        ],
      },
    },
    good: {
      files: {
        'notes/a.md': [
          '## 什么是栈？',
          '<!-- id: stack -->',
          '后进先出。',
          '',
          '## 什么是队列？',
          '<!-- id: queue -->',
          '先进先出。',
        ],
      },
    },
  },
} as const satisfies Rule;
