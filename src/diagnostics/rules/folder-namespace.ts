import { stack } from './example.js';
import type { Rule } from './rule.js';

export const folderNamespace = {
  id: 'folder-namespace',
  severity: 'warning',
  docs: "There is neither a lock, nor a `namespace`, nor git, and the lock is not written: the ids hang on the name of the project's folder, and in another folder every card would start anew.",
  examples: {
    bad: { files: { 'notes/a.md': stack }, commands: ['CI=true cardpress build'] },
    good: {
      files: { 'notes/a.md': stack, 'cardpress.config.json': ['{ "namespace": "mine" }'] },
      commands: ['CI=true cardpress build'],
    },
  },
} as const satisfies Rule;
