import type { Rule } from './rule.js';

export const longTableRow = {
  id: 'long-table-row',
  severity: 'warning',
  docs: 'A row of a table has more cells than the head. Markdown drops what is too much; here the table gets wider. A `|` in a formula or in code ends no cell where it would be too many.',
  examples: {
    bad: { files: { 'notes/a.md': ['## Q1：有哪些运算？', '', '| 名 | 式 |', '| --- | --- |', '| 或 | a|b |'] } },
    good: { files: { 'notes/a.md': ['## Q1：有哪些运算？', '', '| 名 | 式 |', '| --- | --- |', '| 或 | `a|b` |'] } },
  },
} as const satisfies Rule;
