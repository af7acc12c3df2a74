import { stack } from './example.js';
import type { Rule } from './rule.js';

export const controlCharacter = {
  id: 'control-character',
  severity: 'info',
  docs: 'A file contains control characters such as backspaces, which are left out everywhere; vertical tabs and form feeds become spaces.',
  examples: {
    bad: { files: { 'notes/a.md': { hex: '23 23 20 51 31 0a 61 08 62 0a' } } },
    good: { files: { 'notes/a.md': stack } },
  },
} as const satisfies Rule;
