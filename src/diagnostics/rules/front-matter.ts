import type { Rule } from './rule.js';

export const frontMatter = {
  id: 'front-matter',
  severity: 'error',
  docs: 'The front matter is not valid YAML, or a key has an invalid value.',
  examples: {
    bad: { files: { 'notes/a.md': ['---', 'tags: [a', '---', '## Q1：什么是栈？', '答案：后进先出的线性表。'] } },
    good: { files: { 'notes/a.md': ['---', 'tags: [a]', '---', '## Q1：什么是栈？', '答案：后进先出的线性表。'] } },
  },
} as const satisfies Rule;
