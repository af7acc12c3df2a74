import type { VFile } from 'vfile';
import { report } from '../../diagnostics/report.js';
import { decodeStrict } from './strict.js';

/** Reports a file with an unknown encoding, with the line of the first byte that is not UTF-8. */
export function refuseEncoding(file: VFile, bytes: Buffer): void {
  let line = 1;
  let start = 0;
  for (; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end === -1 ? bytes.length : end;
    if (decodeStrict(bytes.subarray(start, stop), 'utf-8') === undefined) break;
    start = stop + 1;
  }
  report(file, {
    rule: 'not-utf8',
    reason: 'This file is not UTF-8: the first invalid byte is on this line.',
    remedy: 'Save it as UTF-8 (most editors: "Save with encoding"), or leave it out with `exclude` in the config.',
    place: { start: { line, column: 1 }, end: { line, column: 1 } },
  });
}
