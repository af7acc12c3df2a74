import type { Rule } from './rule.js';

export const clozeSyntax = {
  id: 'cloze-syntax',
  severity: 'warning',
  docs: 'Something looks like a cloze deletion but Anki would not read it as one: it has no end or no text, a single colon or brace, a capital C, blanks or full-width characters. It is shown as it is.',
  examples: {
    bad: {
      files: { 'notes/a.md': ['## Q1：什么是栈？', '{{c1::后进先出', '', '## Q2：什么是队列？', '{{c1:先进先出}}'] },
    },
    good: {
      files: { 'notes/a.md': ['## Q1：什么是栈？', '{{c1::后进先出}}', '', '## Q2：什么是队列？', '{{c1::先进先出}}'] },
    },
  },
} as const satisfies Rule;
