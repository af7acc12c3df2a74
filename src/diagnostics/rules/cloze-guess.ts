import type { Rule } from './rule.js';

export const clozeGuess = {
  id: 'cloze-guess',
  severity: 'info',
  docs: 'A cloze deletion can be read in two ways: it stands in code and may be an example of how one is written, or a `::` in it may be part of a name. The message says which was chosen and how to decide it in the notes.',
  examples: {
    bad: { files: { 'notes/a.md': ['## Q1：填空怎么写？', '写成 `{{c1::文字}}`。'] } },
    good: { files: { 'notes/a.md': ['## Q1：填空怎么写？', '<!-- card: basic -->', '写成 `{{c1::文字}}`。'] } },
  },
} as const satisfies Rule;
