import { stack } from './example.js';
import type { Rule } from './rule.js';

const files = { 'notes/a/a.md': stack, 'notes/b/b.md': ['## Q1：什么是队列？', '答案：先进先出的线性表。'] } as const;

export const sparseNotes = {
  id: 'sparse-notes',
  severity: 'warning',
  docs: 'A sparse git checkout leaves out notes whose questions are known. Their cards are not in this build; their lock entries stay as they are, and Anki keeps the cards.',
  examples: {
    bad: { files, commands: ['git init -q', 'git commit', 'git sparse-checkout set notes/a', 'cardpress build'] },
    good: {
      files,
      commands: [
        'git init -q',
        'git commit',
        'git sparse-checkout set notes/a',
        'git sparse-checkout add notes/b',
        'cardpress build',
      ],
    },
  },
} as const satisfies Rule;
