import type { Message } from '../../index.js';
import { formatMessages, type Paint } from '../format.js';
import { formatCodeClimate } from './code-climate.js';
import { formatCompact } from './compact.js';
import { formatAnnotations } from './github.js';
import type { DocumentReporter, Reporter } from './names.js';
import type { Folders } from './place.js';
import { formatSarif } from './sarif.js';

/** Findings as text to stand above a summary. */
export function formatFindings(
  messages: Message[],
  reporter: Exclude<Reporter, DocumentReporter | 'json'>,
  { paint, verbose, ...folders }: Folders & { paint: Paint; verbose: boolean | undefined },
): string {
  if (reporter === 'compact') return formatCompact(messages, folders);
  const text = formatMessages(messages, paint, verbose);
  return reporter === 'github' ? `${text}${formatAnnotations(messages, folders)}` : text;
}

/** Findings as a document for another program. */
export function formatDocument(messages: readonly Message[], reporter: DocumentReporter, folders: Folders): string {
  return reporter === 'sarif' ? formatSarif(messages, folders) : formatCodeClimate(messages, folders);
}
