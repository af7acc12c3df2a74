import { stack } from './example.js';
import type { Rule } from './rule.js';

export const nothingPublished = {
  id: 'nothing-published',
  severity: 'warning',
  docs: 'The file or URL named by `--previous` does not exist, as before a first publication. The build used the lock and the history of the notes.',
  examples: {
    bad: { files: { 'notes/a.md': stack }, commands: ['cardpress build --previous last/bank.json'] },
    good: {
      files: { 'notes/a.md': stack },
      commands: ['cardpress build', 'cardpress build --previous dist/bank.json'],
    },
  },
} as const satisfies Rule;
