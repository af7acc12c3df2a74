import type { Rule } from './rule.js';

export const tooDeep = {
  id: 'too-deep',
  severity: 'error',
  settable: false,
  docs: 'Block quotes, lists or HTML elements are nested more deeply than anyone writes them.',
  examples: {
    bad: {
      files: {
        'notes/a.md': [
          '## Q1',
          '> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > text',
        ],
      },
    },
    good: { files: { 'notes/a.md': ['## Q1', '> > text'] } },
  },
} as const satisfies Rule;
