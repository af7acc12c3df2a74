import { stack } from './example.js';
import type { Rule } from './rule.js';

export const noNotes = {
  id: 'no-notes',
  severity: 'error',
  settable: false,
  docs: 'A file or folder that was asked for is not there, or no Markdown file was found.',
  examples: {
    bad: { files: { 'cardpress.config.json': ['{ "notes": ["nots"] }'], 'notes/a.md': stack } },
    good: { files: { 'cardpress.config.json': ['{ "notes": ["notes"] }'], 'notes/a.md': stack } },
  },
} as const satisfies Rule;
