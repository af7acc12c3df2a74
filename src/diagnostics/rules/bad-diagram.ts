import type { Rule } from './rule.js';

export const badDiagram = {
  id: 'bad-diagram',
  severity: 'warning',
  docs: 'Mermaid cannot draw a diagram, because its source has a mistake; it is shown as code.',
  examples: {
    bad: { files: { 'notes/a.md': ['## Q1：什么是栈？', '```mermaid', 'graph TD', 'A --> --> B', '```'] } },
    good: { files: { 'notes/a.md': ['## Q1：什么是栈？', '```mermaid', 'graph TD', 'A --> B', '```'] } },
  },
} as const satisfies Rule;
