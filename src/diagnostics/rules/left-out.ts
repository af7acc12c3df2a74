import { stack } from './example.js';
import type { Rule } from './rule.js';

export const leftOut = {
  id: 'left-out',
  severity: 'info',
  docs: 'A `README.md` is no note where other notes lie in its folder or below: it then tells of them. It is read where it is the only one, where it is named, and where its questions were published before. The message counts what is left out and says how to have it read; `exclude` leaves a file out without a word.',
  examples: {
    bad: { files: { 'notes/a.md': stack, 'notes/README.md': ['# Notes', '', '## How to build', '', 'Run it.'] } },
    good: {
      files: {
        'cardpress.config.json': ['{ "exclude": ["notes/README.md"] }'],
        'notes/a.md': stack,
        'notes/README.md': ['# Notes', '', '## How to build', '', 'Run it.'],
      },
    },
  },
} as const satisfies Rule;
