import { stack } from './example.js';
import type { Rule } from './rule.js';

export const fileWithoutQuestions = {
  id: 'file-without-questions',
  severity: 'warning',
  docs: 'A file has no questions, although others do.',
  examples: {
    bad: { files: { 'notes/a.md': ['Some text.'], 'notes/b.md': stack } },
    good: { files: { 'notes/a.md': stack, 'notes/b.md': ['## Q1：什么是堆？', '答案：后进先出的线性表。'] } },
  },
} as const satisfies Rule;
