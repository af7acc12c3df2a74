import { stack } from './example.js';
import type { Rule } from './rule.js';

export const noNotes = {
  id: 'no-notes',
  severity: 'error',
  settable: false,
  docs: 'A file or folder that was named does not exist, or no Markdown files were found.',
  examples: {
    bad: { files: { 'cardpress.config.json': ['{ "notes": ["nots"] }'], 'notes/a.md': stack } },
    good: { files: { 'cardpress.config.json': ['{ "notes": ["notes"] }'], 'notes/a.md': stack } },
  },
} as const satisfies Rule;
