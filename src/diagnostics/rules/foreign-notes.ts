import { stack } from './example.js';
import type { Rule } from './rule.js';

export const foreignNotes = {
  id: 'foreign-notes',
  severity: 'warning',
  docs: "The command line names notes that lie outside the project's folder, and that the config does not name. They are built, but nothing of them is kept in the lock, so that a reworded question starts anew.",
  examples: {
    bad: {
      files: { 'notes/a.md': stack, '../other/b.md': ['## Q1：什么是队列？', '答案：先进先出的线性表。'] },
      commands: ['cardpress build notes ../other'],
    },
    good: {
      files: { 'notes/a.md': stack, 'notes/b.md': ['## Q1：什么是队列？', '答案：先进先出的线性表。'] },
      commands: ['cardpress build notes'],
    },
  },
} as const satisfies Rule;
