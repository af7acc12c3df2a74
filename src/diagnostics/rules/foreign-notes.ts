import { stack } from './example.js';
import type { Rule } from './rule.js';

export const foreignNotes = {
  id: 'foreign-notes',
  severity: 'warning',
  docs: "The command line names notes outside the project's folder that the config does not name. They are built, but the lock keeps nothing about them, so rewording one of their questions makes a new card.",
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
