import { mendUtf8 } from './broken-utf8.js';
import { guessGb18030 } from './gb18030.js';
import { decodeStrict } from './strict.js';
import { guessUtf16, markedUtf16 } from './utf16.js';

/** A note's text, and the name of the encoding if it was detected from the bytes alone. */
export interface Decoded {
  text: string;
  /** How many pieces of it are damaged, and became U+FFFD. */
  broken?: number;
  guessed?: 'GB18030' | 'UTF-16';
}

/**
 * The text of a notes file: UTF-8, if a few bytes are damaged too, UTF-16 (with a byte order mark, or without if zero
 * bytes reveal it) or GB18030. Undefined if that is uncertain: wrongly decoded text is worse than a rejected file.
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const marked = markedUtf16(bytes);
  if (marked) {
    const text = decodeStrict(bytes, marked);
    return text === undefined ? undefined : { text };
  }
  const utf8 = decodeStrict(bytes, 'utf-8');
  const utf16 = guessUtf16(bytes, utf8 !== undefined);
  if (utf16) return { text: utf16.text, guessed: 'UTF-16' };
  if (utf8 !== undefined) return { text: utf8 };
  const text = guessGb18030(bytes);
  return text === undefined ? mendUtf8(bytes) : { text, guessed: 'GB18030' };
}
