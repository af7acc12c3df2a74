import { PdfError } from './error.js';
import {
  endOfHex,
  endOfLiteral,
  endOfReference,
  endOfWord,
  hasWord,
  isDigit,
  skipSpace,
  wholeNumber,
} from './lexical.js';

/** Called for a reference: the object's number, and the range of bytes that it is written with. */
export type OnReference = (number: number, start: number, end: number) => void;

/**
 * Skips an object without parsing it: finds its references and its end. For a stream this is the end of its dictionary.
 */
export function skim(bytes: Uint8Array, start: number, end: number, onReference?: OnReference): number {
  let depth = 0;
  let at = start;
  do {
    at = skipSpace(bytes, at, end);
    const byte = at < end ? bytes[at] : undefined;
    if (byte === undefined) throw new PdfError('an object has no end', start);
    if (byte === 0x2f) at = endOfWord(bytes, at + 1, end);
    else if (byte === 0x28) at = endOfLiteral(bytes, at, end);
    else if (byte === 0x5b) {
      depth += 1;
      at += 1;
    } else if (byte === 0x5d) {
      depth -= 1;
      at += 1;
    } else if (byte === 0x3c && bytes[at + 1] === 0x3c) {
      depth += 1;
      at += 2;
    } else if (byte === 0x3e && bytes[at + 1] === 0x3e) {
      depth -= 1;
      at += 2;
    } else if (byte === 0x3c) at = endOfHex(bytes, at, end);
    else at = skimWord(bytes, at, end, onReference);
  } while (depth > 0);
  return at;
}

function skimWord(bytes: Uint8Array, at: number, end: number, onReference?: OnReference): number {
  const stop = endOfWord(bytes, at, end);
  if (stop === at) throw new PdfError('no object', at);
  if (!isDigit(bytes[at])) return stop;
  const after = endOfReference(bytes, stop, end);
  const number = after < 0 ? -1 : wholeNumber(bytes, at, stop);
  if (number < 0) return stop;
  onReference?.(number, at, after);
  return after;
}

/** Where a stream's data start, given the end of its dictionary; -1 if no stream follows. */
export function startOfData(bytes: Uint8Array, from: number, end: number): number {
  const at = skipSpace(bytes, from, end);
  const stop = at + 'stream'.length;
  if (!hasWord(bytes, at, Math.min(end, stop), 'stream')) return -1;
  if (bytes[stop] === 0x0d && bytes[stop + 1] === 0x0a) return stop + 2;
  return bytes[stop] === 0x0a ? stop + 1 : -1;
}
