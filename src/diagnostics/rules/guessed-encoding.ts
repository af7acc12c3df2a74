import { stack } from './example.js';
import type { Rule } from './rule.js';

export const guessedEncoding = {
  id: 'guessed-encoding',
  severity: 'info',
  docs: 'A file has no byte order mark, and its bytes were recognised as GB18030 or UTF-16. Check that the text is right; saving the file as UTF-8 removes the doubt.',
  examples: {
    bad: {
      files: {
        'notes/a.md': {
          hex: '23 23 20 51 31 a3 ba ca b2 c3 b4 ca c7 d5 bb a3 bf 0a b4 f0 b0 b8 a3 ba ba f3 bd f8 cf c8 b3 f6 b5 c4 cf df d0 d4 b1 ed a1 a3 0a',
        },
      },
    },
    good: { files: { 'notes/a.md': stack } },
  },
} as const satisfies Rule;
