import type { Rule } from './rule.js';

export const unknownTag = {
  id: 'unknown-tag',
  severity: 'warning',
  docs: 'A tag of a site generator (`{% chart %}`, `{{< demo >}}`) is not one that cardpress knows, and is shown as written. Each name is reported once for a file.',
  examples: {
    bad: { files: { 'notes/a.md': ['## Q1：什么是栈？', '后进先出。', '', '{% chart 90% %}'] } },
    good: { files: { 'notes/a.md': ['## Q1：什么是栈？', '后进先出。', '', '模板里写作 `{% chart %}`。'] } },
  },
} as const satisfies Rule;
