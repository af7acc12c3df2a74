import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { report } from '../../diagnostics/report.js';
import { say } from '../../say/say.js';
import { decodeStrict } from './strict.js';

/** Reports a file with an unknown encoding, with the place of the first byte that is not UTF-8. */
export function refuseEncoding(file: VFile, bytes: Buffer): void {
  const place = placeOf(bytes);
  report(file, {
    rule: 'not-utf8',
    reason: say('This file is not UTF-8: the first invalid byte is here.'),
    remedy: say('Save it as UTF-8 (most editors: "Save with encoding"), or leave it out with `exclude` in the config.'),
    place: { start: place, end: place },
  });
}

/** Reports bytes of a file in UTF-8 that are damaged, with the place of the first. */
export function reportBroken(file: VFile, bytes: Buffer, count: number): void {
  const place = placeOf(bytes);
  report(file, {
    rule: 'broken-utf8',
    reason: say('This file contains {what}, shown as �; the first is here.', {
      what: count === 1 ? say('a damaged character') : say('{count} damaged characters', { count }),
    }),
    remedy: say('Write them again; the file may have been cut or damaged when it was saved or copied.'),
    place: { start: place, end: place },
  });
}

function placeOf(bytes: Buffer): Point {
  let line = 1;
  let start = 0;
  for (; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end === -1 ? bytes.length : end;
    const text = bytes.subarray(start, stop);
    if (decodeStrict(text, 'utf-8') === undefined) return { line, column: validStart(text).length + 1 };
    start = stop + 1;
  }
  return { line, column: 1 };
}

/** The text before the first invalid byte. */
function validStart(bytes: Buffer): string {
  let [valid, invalid] = [0, bytes.length + 1];
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (decodeStart(bytes.subarray(0, middle)) === undefined) invalid = middle;
    else valid = middle;
  }
  return decodeStart(bytes.subarray(0, valid)) ?? '';
}

/** Bytes as text if they are valid, whether or not the last character is complete. */
function decodeStart(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
