import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { VFile } from 'vfile';
import { report } from '../messages/report.js';

/**
 * Reads one notes file as UTF-8, with or without a byte order mark.
 * A file that cannot be read, or is in another encoding, comes back without a value and with the error among its messages.
 */
export async function readNote(root: string, path: string): Promise<VFile> {
  const file = new VFile({ path, cwd: root });
  const bytes = await readFile(resolve(root, path)).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) {
    report(file, {
      rule: 'unreadable-file',
      reason: `This file cannot be read: ${bytes.code ?? bytes.message}.`,
      remedy: 'Check that it is still there and that you may read it.',
    });
    return file;
  }
  const text = decode(bytes);
  // Line ends are made one; lines and columns stay what they are in the file.
  if (text !== undefined) file.value = text.replace(/\r\n?/gu, '\n');
  else reportEncoding(file, bytes);
  return file;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function reportEncoding(file: VFile, bytes: Buffer): void {
  let line = 1;
  let start = 0;
  for (; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end === -1 ? bytes.length : end;
    if (decode(bytes.subarray(start, stop)) === undefined) break;
    start = stop + 1;
  }
  report(file, {
    rule: 'not-utf8',
    reason: 'This file is not UTF-8: the first byte that cannot be read is on this line.',
    remedy: 'Save it as UTF-8 (most editors: "Save with encoding"), or leave it out with `exclude` in the config.',
    place: { start: { line, column: 1 }, end: { line, column: 1 } },
  });
}
