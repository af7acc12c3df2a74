import { stack } from './example.js';
import type { Rule } from './rule.js';

export const noNamespace = {
  id: 'no-namespace',
  severity: 'error',
  settable: false,
  docs: 'There is neither a lock nor a `namespace`, and a shallow clone lacks the first commit of the repository, which the ids depend on. Fetch the whole history: `fetch-depth: 0` for actions/checkout, `git fetch --unshallow` elsewhere.',
  examples: {
    bad: {
      files: { 'notes/a.md': stack },
      commands: ['git init', 'git commit', 'git commit', 'git fetch --depth 1', 'CI=true cardpress build'],
    },
    good: { files: { 'notes/a.md': stack }, commands: ['git init', 'git commit', 'CI=true cardpress build'] },
  },
} as const satisfies Rule;
