import { PdfError } from './error.js';

// The syntactic class of a byte in a PDF: ISO 32000-1, 7.2.2.
const regular = 0;
const white = 1;
const delimiter = 2;

const kinds = new Uint8Array(256).fill(regular);
for (const byte of [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]) kinds[byte] = white;
for (const sign of '()<>[]{}/%') kinds[sign.charCodeAt(0)] = delimiter;

export const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** The next position that is neither white space nor in a comment. */
export function skipSpace(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const byte = bytes[at] as number;
    if (byte === 0x25) {
      while (at < end && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1;
    } else if (kinds[byte] === white) at += 1;
    else return at;
  }
  return end;
}

/** The end of a name, a number or a keyword. */
export function endOfWord(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && kinds[bytes[at] as number] === regular) at += 1;
  return at;
}

/** The end of a literal string that starts here. */
export function endOfLiteral(bytes: Uint8Array, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) depth += 1;
    else if (byte === 0x29) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  throw new PdfError('a string has no end', start);
}

/** The end of a hexadecimal string that starts here. */
export function endOfHex(bytes: Uint8Array, start: number, end: number): number {
  const close = bytes.indexOf(0x3e, start);
  if (close < 0 || close >= end) throw new PdfError('a string has no end', start);
  return close + 1;
}

/** The value of a word that is an integer; -1 if it is anything else, or too large to be exact. */
export function wholeNumber(bytes: Uint8Array, from: number, end: number): number {
  if (from === end) return -1;
  let number = 0;
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at];
    if (!isDigit(byte)) return -1;
    number = number * 10 + (byte as number) - 0x30;
  }
  return Number.isSafeInteger(number) ? number : -1;
}

/** The end of a reference whose number ends here: `12| 0 R`; -1 if there is none. */
export function endOfReference(bytes: Uint8Array, from: number, end: number): number {
  const generation = skipSpace(bytes, from, end);
  if (generation === from || !isDigit(bytes[generation])) return -1;
  const stop = endOfWord(bytes, generation, end);
  if (wholeNumber(bytes, generation, stop) < 0) return -1;
  const letter = skipSpace(bytes, stop, end);
  if (letter === stop || letter >= end || bytes[letter] !== 0x52) return -1;
  return endOfWord(bytes, letter, end) === letter + 1 ? letter + 1 : -1;
}

/** Whether a keyword is here. */
export function hasWord(bytes: Uint8Array, at: number, end: number, word: string): boolean {
  if (endOfWord(bytes, at, end) - at !== word.length) return false;
  for (let index = 0; index < word.length; index += 1) if (bytes[at + index] !== word.charCodeAt(index)) return false;
  return true;
}
