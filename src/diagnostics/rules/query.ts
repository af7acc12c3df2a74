import type { Rule } from './rule.js';

export const query = {
  id: 'query',
  severity: 'warning',
  docs: 'A query of Dataview, Tasks or Logseq is left out, since only that program knows what it finds; inline queries and fields stay as written.',
  examples: {
    bad: { files: { 'notes/a.md': ['## 什么是栈？', '后进先出。', '', '```dataview', 'LIST FROM #栈', '```'] } },
    good: { files: { 'notes/a.md': ['## 什么是栈？', '后进先出。', '', '- 调用栈', '- 撤销'] } },
  },
} as const satisfies Rule;
