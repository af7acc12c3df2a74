import type { Rule } from './rule.js';

export const navigation = {
  id: 'navigation',
  severity: 'info',
  docs: 'A link back to the top of the page, a line of links to the pages around it, or a table-of-contents marker is left out.',
  examples: {
    bad: {
      files: {
        'notes/a.md': ['## What is a stack?', 'Last in, first out.', '', '**[⬆ Back to Top](#table-of-contents)**'],
      },
    },
    good: { files: { 'notes/a.md': ['## What is a stack?', 'Last in, first out.'] } },
  },
} as const satisfies Rule;
