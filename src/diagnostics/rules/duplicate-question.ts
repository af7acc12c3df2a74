import type { Rule } from './rule.js';

export const duplicateQuestion = {
  id: 'duplicate-question',
  severity: 'warning',
  docs: 'Two questions ask the same thing. Both are kept. A name with an answer that stands in three files or sections, such as Mental model, asks something else in each, and so does a question that only points to what is around it (What is wrong with this code?).',
  examples: {
    bad: {
      files: {
        'notes/a.md': ['## Q1：什么是栈？', '答案：后进先出的线性表。', '', '## Q2：什么是栈？', '只在一端进出。'],
      },
    },
    good: {
      files: {
        'notes/a.md': ['## Q1：什么是栈？', '答案：后进先出的线性表。', '', '## Q2：什么是队列？', '先进先出。'],
      },
    },
  },
} as const satisfies Rule;
