import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { report } from '../../diagnostics/report.js';
import { say } from '../../say/say.js';

/** Reports NUL characters, which Markdown shows as U+FFFD: the first with its position, the others by number. */
export function reportZeros(file: VFile, text: string): void {
  const first = text.indexOf('\0');
  if (first === -1) return;
  const count = text.split('\0').length - 1;
  const start = location(text).toPoint(first);
  report(file, {
    rule: 'zero-character',
    reason: say('This file contains {what}, shown as �; the first is here.', {
      what: count === 1 ? say('a NUL character') : say('{count} NUL characters', { count }),
    }),
    remedy: say('Delete them; the file may have been damaged when it was saved or copied.'),
    ...(start && { place: { start, end: start } }),
  });
}
