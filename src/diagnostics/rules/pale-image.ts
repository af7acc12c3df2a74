import type { Rule } from './rule.js';

export const paleImage = {
  id: 'pale-image',
  severity: 'warning',
  docs: 'A PNG, WebP or SVG is transparent and drawn in lines that are nearly white, for a dark screen. On paper and on cards, where pictures have a white ground, they cannot be seen.',
  examples: {
    bad: {
      files: {
        'notes/a.md': ['## Q1：什么是栈？', '![](img/stack.svg)'],
        'notes/img/stack.svg': [
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0v2h2V0" fill="none" stroke="#fff"/></svg>',
        ],
      },
    },
    good: {
      files: {
        'notes/a.md': ['## Q1：什么是栈？', '![](img/stack.svg)'],
        'notes/img/stack.svg': [
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0v2h2V0" fill="none" stroke="#333"/></svg>',
        ],
      },
    },
  },
} as const satisfies Rule;
