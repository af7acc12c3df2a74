import type { Rule } from './rule.js';

export const frontMatter = {
  id: 'front-matter',
  severity: 'error',
  docs: 'A key of the front matter has an invalid value, or the front matter is not valid TOML.',
  examples: {
    bad: { files: { 'notes/a.md': ['---', 'card: both', '---', '## Q1：什么是栈？', '答案：后进先出的线性表。'] } },
    good: {
      files: { 'notes/a.md': ['---', 'card: reversed', '---', '## Q1：什么是栈？', '答案：后进先出的线性表。'] },
    },
  },
} as const satisfies Rule;
