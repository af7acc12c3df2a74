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
  'guessed-encoding': 'info',
  'zero-character': 'warning',
  'too-large': 'error',
  'too-deep': 'error',
  unclosed: 'warning',
  'merge-conflict': 'error',
  'front-matter': 'error',
  'no-questions': 'error',
  'file-without-questions': 'warning',
  'unknown-directive': 'error',
  'repeated-id': 'error',
  'kept-question': 'info',
  'repeated-text': 'info',
  unanswered: 'info',
  navigation: 'info',
  draft: 'info',
  'picture-path': 'info',
  'uneven-label': 'info',
  'missing-image': 'warning',
  'ambiguous-image': 'error',
  'outside-image': 'warning',
  'remote-image': 'warning',
  'unknown-image-type': 'warning',
  'unreadable-image': 'warning',
  'linked-image': 'info',
  'oversized-image': 'info',
  'cleaned-image': 'info',
  'bad-formula': 'warning',
  'unknown-link': 'info',
  'html-left-out': 'warning',
  'gap-number': 'warning',
  'duplicate-question': 'warning',
  'duplicate-answer': 'warning',
  'shared-paragraph': 'info',
  lock: 'error',
  'lock-behind': 'warning',
  'lock-merged': 'info',
  'lock-namespace': 'warning',
  'no-namespace': 'error',
  previous: 'error',
  'nothing-published': 'warning',
  'no-history': 'warning',
  'folder-namespace': 'warning',
  'foreign-notes': 'warning',
  'sparse-notes': 'warning',
} as const satisfies Record<string, Severity>;

export type RuleId = keyof typeof rules;
