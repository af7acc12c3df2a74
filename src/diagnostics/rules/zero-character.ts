import { stack } from './example.js';
import type { Rule } from './rule.js';

export const zeroCharacter = {
  id: 'zero-character',
  severity: 'warning',
  docs: 'A file contains NUL characters, shown as �; an editor or a disk has damaged it.',
  examples: {
    bad: { files: { 'notes/a.md': { hex: '23 23 20 51 31 0a 61 00 62 0a' } } },
    good: { files: { 'notes/a.md': stack } },
  },
} as const satisfies Rule;
