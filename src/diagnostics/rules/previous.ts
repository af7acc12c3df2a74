import { stack } from './example.js';
import type { Rule } from './rule.js';

export const previous = {
  id: 'previous',
  severity: 'error',
  settable: false,
  docs: 'The file or URL named by `--previous` cannot be read, or is not a deck or bank made by cardpress. Nothing is written, because every card might be new.',
  examples: {
    bad: { files: { 'notes/a.md': stack }, commands: ['cardpress build --previous notes/a.md'] },
    good: {
      files: { 'notes/a.md': stack },
      commands: ['cardpress build', 'cardpress build --previous dist/bank.json'],
    },
  },
} as const satisfies Rule;
