import type { Rule } from './rule.js';

export const highlightGuess = {
  id: 'highlight-guess',
  severity: 'info',
  docs: 'A text between two `==` is read as highlighted, although it breaks off at one of them: the operator may be meant. Reported once per file.',
  examples: {
    bad: { files: { 'notes/a.md': ['## Q1：怎么加锁？', '先==用锁，==再改。'] } },
    good: { files: { 'notes/a.md': ['## Q1：怎么加锁？', '先==用锁==，再改。'] } },
  },
} as const satisfies Rule;
