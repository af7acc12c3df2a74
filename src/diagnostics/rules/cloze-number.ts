import type { Rule } from './rule.js';

export const clozeNumber = {
  id: 'cloze-number',
  severity: 'warning',
  docs: 'Anki numbers cloze deletions from c1 to c500. With any other number the text is shown as it is.',
  examples: {
    bad: { files: { 'notes/a.md': ['## Q1：什么是栈？', '{{c0::后进}}先出'] } },
    good: { files: { 'notes/a.md': ['## Q1：什么是栈？', '{{c1::后进}}先出'] } },
  },
} as const satisfies Rule;
