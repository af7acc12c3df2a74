import type { Rule } from './rule.js';

export const mergeConflict = {
  id: 'merge-conflict',
  severity: 'error',
  docs: 'A file contains an unresolved git merge conflict: all three markers, each at the start of a line. Building it would include both sides. A conflict shown in a code block does not count.',
  examples: {
    bad: {
      files: {
        'notes/a.md': [
          '## Q1：什么是栈？',
          '<<<<<<< HEAD',
          '答案：后进先出的线性表。',
          '=======',
          '答案：只在一端插入和删除的线性表。',
          '>>>>>>> main',
        ],
      },
    },
    good: {
      files: {
        'notes/a.md': [
          '## Q1：什么是合并冲突？',
          '两边都改了同一行：',
          '```',
          '<<<<<<< HEAD',
          '一边',
          '=======',
          '另一边',
          '>>>>>>> main',
          '```',
        ],
      },
    },
  },
} as const satisfies Rule;
