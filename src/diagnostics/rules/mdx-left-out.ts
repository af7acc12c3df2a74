import { stack } from './example.js';
import type { Rule } from './rule.js';

export const mdxLeftOut = {
  id: 'mdx-left-out',
  severity: 'info',
  docs: 'An `.mdx` file is read as Markdown: imports, exports, expressions and the tags of components are left out, what stands between the tags stays. `check --fix` does not write such files.',
  examples: {
    bad: { files: { 'notes/a.mdx': ["import Chart from './chart'", '', ...stack, '', '<Chart data={[1, 2]} />'] } },
    good: { files: { 'notes/a.mdx': stack } },
  },
} as const satisfies Rule;
