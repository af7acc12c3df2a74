import { PdfError } from './error.js';
import { unpacked } from './filters.js';
import { hasWord } from './lexical.js';
import { arrayAt, type Dictionary, nameAt, numberAt, type PdfObject, Stream } from './objects.js';
import { Parser } from './parse.js';
import { startOfData } from './skim.js';

/** The location of an object: an offset in the file, or in an object stream; null if it is free. */
export type Place = { offset: number } | { container: number; index: number } | null;

export interface CrossReferences {
  places: Map<number, Place>;
  trailer: Dictionary;
  /** The location of the tables themselves. */
  offsets: number[];
}

/**
 * Reads the cross-reference tables that locate a file's objects, including older versions: newer ones take precedence.
 * Formats: ISO 32000-1, 7.5.4 (tables), 7.5.8 (streams, and tables that refer to them).
 */
export function readCrossReferences(file: Buffer): CrossReferences {
  const places = new Map<number, Place>();
  const waiting = [startOf(file)];
  const offsets: number[] = [];
  let newest: Dictionary | undefined;
  for (let offset = waiting.pop(); offset !== undefined; offset = waiting.pop()) {
    if (offsets.includes(offset)) continue;
    offsets.push(offset);
    const trailer = hasWord(file, offset, file.length, 'xref')
      ? readTable(file, offset, places)
      : readStream(file, offset, places);
    newest ??= trailer;
    if (trailer.has('Encrypt')) throw new PdfError('it is encrypted');
    // The one that is popped first is the last here.
    for (const key of ['Prev', 'XRefStm']) waiting.push(...offsetAt(trailer, key));
  }
  if (!newest) throw new PdfError('it has no cross-reference table');
  return { places, trailer: newest, offsets };
}

function startOf(file: Buffer): number {
  const end = file.lastIndexOf('startxref');
  const offset = end < 0 ? -1 : new Parser(file, end + 'startxref'.length).whole();
  if (offset < 0 || offset >= file.length) throw new PdfError('it has no cross-reference table');
  return offset;
}

function offsetAt(trailer: Dictionary, key: string): number[] {
  const offset = numberAt(trailer, key);
  return offset === undefined ? [] : [offset];
}

function readTable(file: Buffer, offset: number, places: Map<number, Place>): Dictionary {
  const parser = new Parser(file, offset + 'xref'.length);
  while (!parser.passes('trailer')) {
    const first = wholeIn(parser);
    const count = wholeIn(parser);
    for (let number = first; number < first + count; number += 1) {
      const at = wholeIn(parser);
      wholeIn(parser);
      const isUsed = parser.passes('n');
      if (!isUsed && !parser.passes('f')) throw new PdfError('the cross-reference table is damaged', parser.at);
      if (!places.has(number)) places.set(number, isUsed ? { offset: at } : null);
    }
  }
  return dictionaryIn(parser.object(), offset);
}

function wholeIn(parser: Parser): number {
  const number = parser.whole();
  if (number < 0) throw new PdfError('the cross-reference table is damaged', parser.at);
  return number;
}

function readStream(file: Buffer, offset: number, places: Map<number, Place>): Dictionary {
  const parser = new Parser(file, offset);
  const isObject = parser.whole() >= 0 && parser.whole() >= 0 && parser.passes('obj');
  if (!isObject) throw new PdfError('there is no cross-reference table', offset);
  const dictionary = dictionaryIn(parser.object(), offset);
  const start = startOfData(file, parser.at, file.length);
  const length = numberAt(dictionary, 'Length');
  if (nameAt(dictionary, 'Type') !== 'XRef' || start < 0 || length === undefined)
    throw new PdfError('there is no cross-reference table', offset);
  const data = unpacked(new Stream(dictionary, file.subarray(start, start + length)));
  const [kinds = 0, wheres = 0, indexes = 0] = arrayAt(dictionary, 'W').map(Number);
  const ranges = dictionary.has('Index') ? arrayAt(dictionary, 'Index') : [0, numberAt(dictionary, 'Size') ?? 0];
  let at = 0;
  const field = (width: number, otherwise: number): number => {
    if (width === 0) return otherwise;
    let value = 0;
    for (const end = at + width; at < end; at += 1) value = value * 256 + (data[at] ?? 0);
    return value;
  };
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const first = Number(ranges[range]);
    const count = Number(ranges[range + 1]);
    for (let number = first; number < first + count; number += 1) {
      const [kind, where, index] = [field(kinds, 1), field(wheres, 0), field(indexes, 0)];
      if (!places.has(number)) places.set(number, placeOf(kind, where, index));
    }
  }
  return dictionary;
}

function placeOf(kind: number, where: number, index: number): Place {
  if (kind === 1) return { offset: where };
  return kind === 2 ? { container: where, index } : null;
}

function dictionaryIn(value: PdfObject, offset: number): Dictionary {
  if (value instanceof Map) return value;
  throw new PdfError('the cross-reference table has no trailer', offset);
}
