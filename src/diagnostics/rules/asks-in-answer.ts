import type { Rule } from './rule.js';

export const asksInAnswer = {
  id: 'asks-in-answer',
  severity: 'info',
  docs: 'Most headings below a question ask something as well, and are part of its answer. If they are numbered (`#### 1. …?`) or labelled (`#### Q2. …`), they are questions of their own.',
  examples: {
    bad: {
      files: {
        'notes/a.md': [
          '## 什么是进程？',
          '运行中的程序。',
          '### 为什么要有进程？',
          '隔离。',
          '### 为什么切换慢？',
          '换页表。',
          '## 什么是线程？',
          '执行的单位。',
        ],
      },
    },
    good: {
      files: {
        'notes/a.md': [
          '## 什么是进程？',
          '运行中的程序。',
          '### 1. 为什么要有进程？',
          '隔离。',
          '### 2. 为什么切换慢？',
          '换页表。',
          '## 什么是线程？',
          '执行的单位。',
        ],
      },
    },
  },
} as const satisfies Rule;
