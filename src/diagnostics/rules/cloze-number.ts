import type { Rule } from './rule.js';

export const clozeNumber = {
  id: 'cloze-number',
  severity: 'warning',
  docs: 'Anki supports cloze numbers from c1 to c500; a cloze with any other number stays as plain text.',
  examples: {
    bad: { files: { 'notes/a.md': ['## Q1：什么是栈？', '{{c0::后进}}先出'] } },
    good: { files: { 'notes/a.md': ['## Q1：什么是栈？', '{{c1::后进}}先出'] } },
  },
} as const satisfies Rule;
