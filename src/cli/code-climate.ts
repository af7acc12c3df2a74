import { createHash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import type { Message } from '../index.js';

const severities = { error: 'major', warning: 'minor', info: 'info' } as const;

/**
 * Findings as a Code Climate report, which GitLab shows in merge requests.
 *
 * @param root the project's folder
 * @param cwd the folder that paths are relative to, which has to be the repository's
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function formatCodeClimate(messages: Message[], root: string, cwd: string): string {
  const seen = new Map<string, number>();
  const issues = messages.map(({ rule, severity, file, position, reason, remedy }) => {
    const path = relative(cwd, join(root, file)).split(sep).join('/');
    // Without its line, so that a finding that only moved is the same one; what is found twice is counted.
    const what = `${rule}\n${path}\n${reason}`;
    const times = seen.get(what) ?? 0;
    seen.set(what, times + 1);
    return {
      description: remedy === undefined ? reason : `${reason} ${remedy}`,
      check_name: rule,
      fingerprint: createHash('sha256').update(`${what}\n${times}`).digest('hex'),
      severity: severities[severity],
      location: { path, lines: { begin: position?.start.line ?? 1 } },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
