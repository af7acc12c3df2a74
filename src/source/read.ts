import { resolve } from 'node:path';
import { VFile } from 'vfile';
import { report } from '../diagnostics/report.js';
import { type Decoded, decode } from '../markdown/decode/decode.js';
import { refuseEncoding, reportBroken } from '../markdown/decode/refuse.js';
import { reportControls } from '../markdown/limits/controls.js';
import { refuseDepth } from '../markdown/limits/depth.js';
import { reportZeros } from '../markdown/limits/zeros.js';
import { isMdx, plainMdx } from '../markdown/mdx/plain.js';
import { reportMdx } from '../markdown/mdx/report.js';
import { say } from '../say/say.js';
import { ChangingError, readBytes } from './bytes.js';
import { isOfKernel } from './inside.js';

export interface ReadOptions {
  /** The largest file that is read, in megabytes. */
  maxFileSize: number;
}

/** A file where a link leads that is not followed. */
export function refusedNote(root: string, path: string, real: string): VFile {
  const file = new VFile({ path, cwd: root });
  report(file, {
    rule: 'outside-note',
    reason: say('This file is a link out of the notes, to {real}, and was not read.', { real }),
    remedy: isOfKernel(real)
      ? say('Remove the link.')
      : say('Put the file itself here or remove the link. If it is meant, name {path} in `notes` in the config.', {
          path,
        }),
  });
  return file;
}

/**
 * Reads one notes file as UTF-8, UTF-16 or GB18030; a guessed encoding is reported. A file that cannot be read, or that
 * would exceed the parser's limits, is returned without a value and with the error among its messages.
 */
export async function readNote(root: string, path: string, { maxFileSize }: ReadOptions): Promise<VFile> {
  const file = new VFile({ path, cwd: root });
  const bytes = await readBytes(resolve(root, path), maxFileSize * 1_000_000).catch(
    (error: NodeJS.ErrnoException) => error,
  );
  if (bytes instanceof Error) {
    report(file, {
      rule: 'unreadable-file',
      reason: say('This file cannot be read: {what}.', { what: bytes.code ?? bytes.message }),
      remedy:
        bytes instanceof ChangingError
          ? say('Build again when no other program writes it.')
          : say('Check that it still exists and that you can read it.'),
    });
  } else if (typeof bytes === 'number') {
    report(file, {
      rule: 'too-large',
      reason: say('This file is {number} MB; the limit is {maxFileSize} MB.', {
        number: Math.ceil(bytes / 1_000_000),
        maxFileSize,
      }),
      remedy: say('Split it into several files, or raise `maxFileSize` in the config.'),
    });
  } else {
    const decoded = decode(bytes);
    if (decoded?.broken) reportBroken(file, bytes, decoded.broken);
    if (decoded) accept(file, decoded);
    else refuseEncoding(file, bytes);
  }
  return file;
}

function accept(file: VFile, { text, guessed }: Decoded): void {
  if (guessed !== undefined) {
    report(file, {
      rule: 'guessed-encoding',
      reason: say('This file does not declare its encoding; it was read as {guessed}.', { guessed }),
      remedy: say('Check that the text is right; save it as UTF-8 to be sure.'),
    });
  }
  // Line endings are unified; lines and columns stay as in the file.
  const lines = withoutMdx(file, text.replace(/\r\n?/gu, '\n'));
  reportZeros(file, lines);
  reportControls(file, lines);
  if (!refuseDepth(file, lines)) file.value = lines;
}

/** MDX is read as the Markdown that it holds. */
function withoutMdx(file: VFile, text: string): string {
  if (!isMdx(file.path)) return text;
  const { text: plain, leftOut } = plainMdx(text);
  reportMdx(file, leftOut);
  return plain;
}
