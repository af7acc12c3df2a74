import type { Rule } from './rule.js';

export const likeHeading = {
  id: 'like-heading',
  severity: 'warning',
  docs: 'A line looks like a heading but is text: the blank after its `#` is missing and nothing else says that it is a heading, it has more than six `#`, or it is indented by four blanks or more below text. Tags such as `#java` and directives such as `#include` do not count.',
  examples: {
    bad: {
      files: { 'notes/a.md': ['## Q1：什么是栈？', '后进先出。', '', '#用途：函数调用。'] },
    },
    good: {
      files: { 'notes/a.md': ['## Q1：什么是栈？', '后进先出。', '', '#### 用途', '函数调用。'] },
    },
  },
} as const satisfies Rule;
