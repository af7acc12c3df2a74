import type { Rule } from './rule.js';

export const footnote = {
  id: 'footnote',
  severity: 'warning',
  docs: 'A footnote has no text, so that its mark is shown as written; or nothing refers to its text, which is on no card then unless it stands in an answer.',
  examples: {
    bad: { files: { 'notes/a.md': ['## Q1：什么是栈？', '后进先出[^1]。', '', '[^2]: 又称 LIFO。'] } },
    good: { files: { 'notes/a.md': ['## Q1：什么是栈？', '后进先出[^1]。', '', '[^1]: 又称 LIFO。'] } },
  },
} as const satisfies Rule;
