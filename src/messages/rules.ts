/** How much a finding matters: an error stops the build, a warning stops it under `--strict`. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * Every finding that the pipeline can report: its id and how much it matters.
 * An id never changes its meaning once shipped; users name it in config and in comments.
 */
export const rules = {
  'no-notes': 'error',
  'unreadable-file': 'error',
  'not-utf8': 'error',
  'front-matter': 'error',
  'no-questions': 'error',
  'unknown-directive': 'error',
  'repeated-id': 'error',
  'repeated-text': 'info',
  unanswered: 'info',
  'missing-image': 'warning',
  'ambiguous-image': 'error',
  'outside-image': 'warning',
  'remote-image': 'warning',
  'unknown-image-type': 'warning',
  'bad-formula': 'warning',
  'unknown-link': 'info',
  'html-left-out': 'warning',
  'gap-number': 'warning',
  'duplicate-question': 'warning',
  lock: 'error',
  'lock-behind': 'warning',
  'lock-namespace': 'warning',
} as const satisfies Record<string, Severity>;

export type RuleId = keyof typeof rules;
