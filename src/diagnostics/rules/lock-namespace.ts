import { stack } from './example.js';
import type { Rule } from './rule.js';

export const lockNamespace = {
  id: 'lock-namespace',
  severity: 'warning',
  docs: "The namespace in the config differs from the one in the lock, and the lock's is used; or two branches each created a lock, and the merged lock keeps the namespace of the older one.",
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
