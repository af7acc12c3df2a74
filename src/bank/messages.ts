import type { VFile } from 'vfile';
import { severityOf } from '../diagnostics/report.js';
import { isIgnored } from '../questions/ignore.js';
import type { Message } from './model.js';

/** The findings of all files to be reported, in the order of files and positions. */
export function messagesOf(files: VFile[]): Message[] {
  return files.flatMap(file =>
    file.messages
      .filter(({ ruleId, line }) => !isIgnored(file, ruleId ?? '', line))
      .map((message): Message => {
        const { place, note, reason, ruleId, cause } = message;
        const position = place && ('start' in place ? place : { start: place, end: place });
        return {
          rule: ruleId ?? 'internal',
          severity: severityOf(message),
          file: file.path,
          ...(position && { position }),
          reason,
          ...(note !== undefined && { remedy: note }),
          ...(cause instanceof Error && cause.stack !== undefined && { stack: cause.stack }),
        };
      })
      .sort((a, b) => line(a) - line(b) || column(a) - column(b)),
  );
}

function line({ position }: Message): number {
  return position?.start.line ?? 0;
}

function column({ position }: Message): number {
  return position?.start.column ?? 0;
}
