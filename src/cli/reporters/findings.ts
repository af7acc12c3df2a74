import type { Message } from '../../index.js';
import type { Work } from '../config.js';
import type { Context, Stream } from '../context.js';
import { formatMessages, paintFor } from '../format.js';
import { formatCodeClimate } from './code-climate.js';
import { formatCompact } from './compact.js';
import { framesOf } from './frame.js';
import { formatAnnotations } from './github.js';
import type { DocumentReporter, Reporter } from './names.js';
import type { Folders } from './place.js';
import { formatSarif } from './sarif.js';

interface Options {
  /** What they were found in. */
  work: Work;
  context: Pick<Context, 'cwd' | 'env'>;
  /** Where they are printed. */
  stream: Stream;
  verbose?: boolean | undefined;
  /** Default: for people. */
  reporter?: Exclude<Reporter, DocumentReporter | 'json'>;
}

/** Findings as text to stand above a summary: the only way in which commands print them. */
export async function formatFindings(
  messages: Message[],
  { work, context, stream, verbose, reporter = 'pretty' }: Options,
): Promise<string> {
  const { root, config } = work;
  const folders = { root, cwd: context.cwd };
  if (reporter === 'compact') return formatCompact(messages, folders);
  const paint = paintFor(stream, context.env);
  const options = { root, maxFileSize: config.maxFileSize, stream, paint };
  const frames = reporter === 'pretty' ? await framesOf(messages, verbose, options) : undefined;
  const text = formatMessages(messages, paint, verbose, frames);
  return reporter === 'github' ? `${text}${formatAnnotations(messages, folders)}` : text;
}

/** Findings as a document for another program. */
export function formatDocument(messages: readonly Message[], reporter: DocumentReporter, folders: Folders): string {
  return reporter === 'sarif' ? formatSarif(messages, folders) : formatCodeClimate(messages, folders);
}
