import type { Rule } from './rule.js';

export const looseFrontMatter = {
  id: 'loose-front-matter',
  severity: 'warning',
  docs: 'The front matter is not valid YAML and was read key by key: `title: paper: X` is the title `paper: X`. A key that cannot be read is left out.',
  examples: {
    bad: {
      files: { 'notes/a.md': ['---', 'title: 栈: 入门', '---', '## Q1：什么是栈？', '答案：后进先出的线性表。'] },
    },
    good: {
      files: { 'notes/a.md': ['---', 'title: "栈: 入门"', '---', '## Q1：什么是栈？', '答案：后进先出的线性表。'] },
    },
  },
} as const satisfies Rule;
