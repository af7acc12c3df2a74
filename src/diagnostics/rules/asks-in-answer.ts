import type { Rule } from './rule.js';

export const asksInAnswer = {
  id: 'asks-in-answer',
  severity: 'info',
  docs: 'A heading below a question asks something as well, but is part of its answer. It is reported if most headings there ask, or if the question itself does not look like one. If they are numbered (`#### 1. …?`) or labelled (`#### Q2. …`), they are questions of their own.',
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
