import type { Message } from '../../index.js';
import { fingerprintsOf } from './fingerprints.js';
import { type Folders, pathFrom } from './place.js';
import { sentence } from './sentence.js';

const severities = { error: 'major', warning: 'minor', info: 'info' } as const;

/**
 * Findings as a Code Climate report, which GitLab shows in merge requests.
 *
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function formatCodeClimate(messages: readonly Message[], folders: Folders): string {
  const fingerprints = fingerprintsOf(messages, folders);
  const issues = messages.map((message, index) => ({
    description: sentence(message),
    check_name: message.rule,
    fingerprint: fingerprints[index],
    severity: severities[message.severity],
    location: { path: pathFrom(folders, message.file), lines: { begin: message.position?.start.line ?? 1 } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
