import type { Rule } from './rule.js';

export const outsideImage = {
  id: 'outside-image',
  severity: 'warning',
  docs: 'A picture is outside the folders of the notes and of `images`. Nothing outside them is ever read.',
  examples: {
    bad: { files: { 'notes/a.md': ['## Q1：什么是栈？', '![](../stack.png)'], 'stack.png': { picture: [2, 2] } } },
    good: {
      files: {
        'cardpress.config.json': ['{ "images": ["pictures"] }'],
        'notes/a.md': ['## Q1：什么是栈？', '![](../pictures/stack.png)'],
        'pictures/stack.png': { picture: [2, 2] },
      },
    },
  },
} as const satisfies Rule;
