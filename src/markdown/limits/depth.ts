import type { VFile } from 'vfile';
import { report } from '../../diagnostics/report.js';
import { say } from '../../say/say.js';
import { deepestBlocks, deepestHtml } from '../thresholds.js';
import { tooDeepHtml } from './html-depth.js';

const marker = /([ \t]*)(?:(>)|([-+*]|\d{1,9}[.)])(?=[ \t]|$)|\[\^[^\]\s]+\]:)/y;

/**
 * Rejects a text with block quotes, lists, footnotes or HTML nested more deeply than anyone writes them, for which the
 * parser takes minutes and tree walkers overflow the stack. Returns whether it did.
 */
export function refuseDepth(file: VFile, text: string): boolean {
  // Where the list items that may still be open start; a line that is not an item never adds one.
  const open: number[] = [];
  let line = 0;
  for (let start = 0; start < text.length; line++) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    if (depthOf(text.slice(start, stop), open) > deepestBlocks) {
      refuse(
        file,
        line,
        say('Block quotes and lists are nested more than {deepestBlocks} levels deep on this line.', { deepestBlocks }),
      );
      return true;
    }
    start = stop + 1;
  }
  const html = tooDeepHtml(text);
  if (html === undefined) return false;
  const before = text.slice(0, html).split('\n').length - 1;
  refuse(
    file,
    before,
    say('HTML elements are nested more than {deepestHtml} levels deep before this end tag.', { deepestHtml }),
  );
  return true;
}

function refuse(file: VFile, line: number, reason: string): void {
  const point = { line: line + 1, column: 1 };
  const remedy = say('Write it with fewer levels, or leave the file out with `exclude` in the config.');
  report(file, { rule: 'too-deep', reason, remedy, place: { start: point, end: point } });
}

function depthOf(line: string, open: number[]): number {
  // A rule such as `* * *` is not a nest of list items.
  if (/^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/u.test(line)) return 0;
  let quotes = 0;
  let column = 0;
  for (marker.lastIndex = 0; ; column = marker.lastIndex) {
    const match = marker.exec(line);
    if (!match) return quotes + open.length;
    if (match[2]) quotes++;
    else {
      const indent = column + (match[1]?.length ?? 0);
      while ((open.at(-1) ?? -1) >= indent) open.pop();
      open.push(indent);
    }
  }
}
