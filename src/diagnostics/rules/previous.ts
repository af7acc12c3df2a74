import { stack } from './example.js';
import type { Rule } from './rule.js';

export const previous = {
  id: 'previous',
  severity: 'error',
  settable: false,
  docs: 'What `--previous` names cannot be read, or is no deck or bank of cardpress. Nothing is written, since every card might start anew.',
  examples: {
    bad: { files: { 'notes/a.md': stack }, commands: ['cardpress build --previous notes/a.md'] },
    good: {
      files: { 'notes/a.md': stack },
      commands: ['cardpress build', 'cardpress build --previous dist/bank.json'],
    },
  },
} as const satisfies Rule;
