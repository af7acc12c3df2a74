import type { Config, Message } from '../../index.js';
import type { Stream } from '../context.js';
import { formatMessages, type Paint } from '../format.js';
import { formatCodeClimate } from './code-climate.js';
import { formatCompact } from './compact.js';
import { framesOf } from './frame.js';
import { formatAnnotations } from './github.js';
import type { DocumentReporter, Reporter } from './names.js';
import type { Folders } from './place.js';
import { formatSarif } from './sarif.js';

interface Options extends Folders {
  paint: Paint;
  verbose: boolean | undefined;
  /** Where they are printed. */
  stream: Stream;
  config: Pick<Config, 'maxFileSize'>;
}

/** Findings as text to stand above a summary. */
export async function formatFindings(
  messages: Message[],
  reporter: Exclude<Reporter, DocumentReporter | 'json'>,
  { paint, verbose, stream, config: { maxFileSize }, ...folders }: Options,
): Promise<string> {
  if (reporter === 'compact') return formatCompact(messages, folders);
  if (reporter === 'pretty') {
    const frames = await framesOf(messages, verbose, { root: folders.root, maxFileSize, stream, paint });
    return formatMessages(messages, paint, verbose, frames);
  }
  const text = formatMessages(messages, paint, verbose);
  return `${text}${formatAnnotations(messages, folders)}`;
}

/** Findings as a document for another program. */
export function formatDocument(messages: readonly Message[], reporter: DocumentReporter, folders: Folders): string {
  return reporter === 'sarif' ? formatSarif(messages, folders) : formatCodeClimate(messages, folders);
}
