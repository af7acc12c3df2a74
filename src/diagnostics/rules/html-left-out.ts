import type { Rule } from './rule.js';

export const htmlLeftOut = {
  id: 'html-left-out',
  severity: 'warning',
  docs: 'HTML that a card cannot show, such as a script or a video, is left out.',
  examples: {
    bad: { files: { 'notes/a.md': ['## Q1：什么是栈？', '<iframe src="https://example.com"></iframe> 看这里'] } },
    good: { files: { 'notes/a.md': ['## Q1：什么是栈？', '看 <https://example.com>'] } },
  },
} as const satisfies Rule;
