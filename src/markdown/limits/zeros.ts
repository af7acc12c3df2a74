import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { report } from '../../diagnostics/report.js';

/** Reports zero characters, which Markdown shows as U+FFFD: the first with its place, the others by number. */
export function reportZeros(file: VFile, text: string): void {
  const first = text.indexOf('\0');
  if (first === -1) return;
  const count = text.split('\0').length - 1;
  const start = location(text).toPoint(first);
  report(file, {
    rule: 'zero-character',
    reason: `This file holds ${count === 1 ? 'a zero character' : `${count} zero characters`}, shown as \uFFFD; the first is here.`,
    remedy: 'Delete what no text has; the file may have been damaged when it was saved or copied.',
    ...(start && { place: { start, end: start } }),
  });
}
