import { stack } from './example.js';
import type { Rule } from './rule.js';

export const folderNamespace = {
  id: 'folder-namespace',
  severity: 'warning',
  docs: "There is no lock, no `namespace` and no git repository, and the lock is not written. The ids depend on the name of the project's folder, so in a folder with another name every card would be new.",
  examples: {
    bad: { files: { 'notes/a.md': stack }, commands: ['CI=true cardpress build'] },
    good: {
      files: { 'notes/a.md': stack, 'cardpress.config.json': ['{ "namespace": "mine" }'] },
      commands: ['CI=true cardpress build'],
    },
  },
} as const satisfies Rule;
