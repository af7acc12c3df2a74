import { stack } from './example.js';
import type { Rule } from './rule.js';

export const noQuestions = {
  id: 'no-questions',
  severity: 'error',
  docs: 'No file contains a question.',
  examples: { bad: { files: { 'notes/a.md': ['Some text.'] } }, good: { files: { 'notes/a.md': stack } } },
} as const satisfies Rule;
