import type { Rule } from './rule.js';

export const textInSection = {
  id: 'text-in-section',
  severity: 'info',
  docs: 'Headings above the questions have text of their own, which is in the bank and on the sheet but on no card. The message counts them and names the first ones; `check --explain` shows all. A heading with text and no heading below it is a question by itself, and so is one that asks, so this is about introductions and about files whose questions have another form. A section such as 总结 or Summary is named where two questions or more stand in it. One such as Overview or 简介 is named from 200 characters on, unless it says what the page is for.',
  examples: {
    bad: {
      files: {
        'notes/a.md': [
          '# 并发',
          '## 锁',
          '锁让线程依次进入临界区。',
          '### 什么是死锁？',
          '互相等待。',
          '### 什么是活锁？',
          '互相谦让。',
        ],
      },
    },
    good: {
      files: {
        'notes/a.md': [
          '# 并发',
          '## 锁',
          '### 锁有什么用？',
          '锁让线程依次进入临界区。',
          '### 什么是死锁？',
          '互相等待。',
          '### 什么是活锁？',
          '互相谦让。',
        ],
      },
    },
  },
} as const satisfies Rule;
