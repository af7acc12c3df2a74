import type { Rule } from './rule.js';

export const headingMarks = {
  id: 'heading-marks',
  severity: 'info',
  docs: 'A heading lacks the blank after its `#`, has an unusual blank or an invisible character there, or a full-width ＃. It is read as a heading where the file makes it plain: the text asks or is numbered, or other headings have as many marks. Other programs show it as text.',
  examples: {
    bad: { files: { 'notes/a.md': ['##Q1：什么是栈？', '后进先出。', '', '##Q2：什么是队列？', '先进先出。'] } },
    good: { files: { 'notes/a.md': ['## Q1：什么是栈？', '后进先出。', '', '## Q2：什么是队列？', '先进先出。'] } },
  },
} as const satisfies Rule;
