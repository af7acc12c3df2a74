import { ruleList } from '../../diagnostics/rules/all.js';
import type { Rule } from '../../diagnostics/rules/rule.js';
import type { Message } from '../../index.js';
import { docsUrl, packageVersion } from '../../package-root.js';
import { fingerprintsOf } from './fingerprints.js';
import { type Folders, pathFrom } from './place.js';
import { sentence } from './sentence.js';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * Findings as a SARIF log, which code hosts and editors read.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function formatSarif(messages: readonly Message[], folders: Folders): string {
  const ids = [...new Set(messages.map(({ rule }) => rule))].sort();
  const fingerprints = fingerprintsOf(messages, folders);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'cardpress',
            version: packageVersion(),
            informationUri: docsUrl('README.md'),
            rules: ids.map(describe),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The folder in which the command ran.' } } },
        results: messages.map((message, index) => ({
          ruleId: message.rule,
          ruleIndex: ids.indexOf(message.rule),
          level: levels[message.severity],
          message: { text: sentence(message) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(pathFrom(folders, message.file)), uriBaseId: 'SRCROOT' },
                ...(message.position && { region: regionOf(message.position) }),
              },
            },
          ],
          partialFingerprints: { 'cardpress/v1': fingerprints[index] },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** Rules of the project as a whole, such as `no-deck`, have no page. */
function describe(id: string): object {
  const rule = (ruleList as readonly Rule[]).find(one => one.id === id);
  if (!rule) return { id };
  return {
    id,
    fullDescription: { text: rule.docs },
    helpUri: docsUrl(`docs/rules.md#${id}`),
    defaultConfiguration: { level: levels[rule.severity] },
  };
}

function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function regionOf({ start, end }: NonNullable<Message['position']>): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
