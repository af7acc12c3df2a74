import type { Rule } from './rule.js';

export const badFormula = {
  id: 'bad-formula',
  severity: 'warning',
  docs: 'KaTeX cannot parse a formula; its source is shown instead.',
  examples: {
    bad: { files: { 'notes/a.md': ['## Q1：什么是栈？', '$\\frac{1$ 和别的'] } },
    good: { files: { 'notes/a.md': ['## Q1：什么是栈？', '$\\frac{1}{2}$ 和别的'] } },
  },
} as const satisfies Rule;
