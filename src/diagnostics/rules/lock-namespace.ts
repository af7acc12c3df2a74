import { stack } from './example.js';
import type { Rule } from './rule.js';

export const lockNamespace = {
  id: 'lock-namespace',
  severity: 'warning',
  docs: "The config names another namespace than the lock, which goes on with its own; or two branches began their locks apart, and the merged one keeps the older one's.",
  examples: {
    bad: {
      files: {
        'notes/a.md': stack,
        'cardpress.config.json': ['{ "namespace": "other" }'],
        'cardpress.lock': ['["cardpress.lock",1]', '["namespace","mine"]'],
      },
    },
    good: {
      files: {
        'notes/a.md': stack,
        'cardpress.config.json': ['{ "namespace": "mine" }'],
        'cardpress.lock': ['["cardpress.lock",1]', '["namespace","mine"]'],
      },
    },
  },
} as const satisfies Rule;
