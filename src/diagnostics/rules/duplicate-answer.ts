import type { Rule } from './rule.js';

export const duplicateAnswer = {
  id: 'duplicate-answer',
  severity: 'warning',
  docs: 'Two questions have the same answer. Both are kept.',
  examples: {
    bad: {
      files: {
        'notes/a.md': [
          '## 什么是死锁？',
          '两个或多个进程互相等待对方持有的资源，谁也不能继续执行，除非有一个先放手。',
          '',
          '## 进程为什么会停住？',
          '两个或多个进程互相等待对方持有的资源，谁也不能继续执行，除非有一个先放手。',
        ],
      },
    },
    good: {
      files: {
        'notes/a.md': [
          '## 什么是死锁？',
          '两个或多个进程互相等待对方持有的资源，谁也不能继续执行，除非有一个先放手。',
          '',
          '## 进程为什么会停住？',
          '见上。',
        ],
      },
    },
  },
} as const satisfies Rule;
