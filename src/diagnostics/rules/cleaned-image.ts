import type { Rule } from './rule.js';

export const cleanedImage = {
  id: 'cleaned-image',
  severity: 'info',
  docs: 'An SVG contained scripts, links or other things that a picture does not need; they are left out of the artifacts.',
  examples: {
    bad: {
      files: {
        'notes/a.md': ['## Q1：什么是栈？', '![](img/stack.svg)'],
        'notes/img/stack.svg': [
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><script>alert(1)</script><rect width="2" height="2"/></svg>',
        ],
      },
    },
    good: {
      files: {
        'notes/a.md': ['## Q1：什么是栈？', '![](img/stack.svg)'],
        'notes/img/stack.svg': [
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><rect width="2" height="2"/></svg>',
        ],
      },
    },
  },
} as const satisfies Rule;
