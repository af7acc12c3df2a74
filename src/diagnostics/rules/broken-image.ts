import type { Rule } from './rule.js';

export const brokenImage = {
  id: 'broken-image',
  severity: 'warning',
  docs: 'A picture is damaged, an SVG is not valid XML, or a picture has more pixels than a device can show. What may still show something is packed as it is.',
  examples: {
    bad: {
      files: {
        'notes/a.md': ['## Q1：什么是栈？', '![](img/stack.svg)'],
        'notes/img/stack.svg': [
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><rect width="2" height="2"></svg>',
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
