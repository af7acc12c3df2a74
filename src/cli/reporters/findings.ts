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
  const options = { root: folders.root, maxFileSize, stream, paint };
  const frames = reporter === 'pretty' ? await framesOf(messages, verbose, options) : undefined;
  const text = formatMessages(messages, paint, verbose, frames);
  return reporter === 'github' ? `${text}${formatAnnotations(messages, folders)}` : text;
}

/** Findings as a document for another program. */
export function formatDocument(messages: readonly Message[], reporter: DocumentReporter, folders: Folders): string {
  return reporter === 'sarif' ? formatSarif(messages, folders) : formatCodeClimate(messages, folders);
}
