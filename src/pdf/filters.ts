import { deflateSync, inflateSync } from 'node:zlib';
import { PdfError } from './error.js';
import { type Dictionary, Name, numberAt, type PdfObject, Stream } from './objects.js';

/** A stream compressed as much as possible; `entries` come first in its dictionary. ISO 32000-1, 7.3.8. */
export function packed(data: Uint8Array, entries: Dictionary = new Map()): Stream {
  const stream = deflateSync(data, { level: 9 });
  return new Stream(new Map([...entries, ['Filter', new Name('FlateDecode')], ['Length', stream.length]]), stream);
}

/** A stream's decompressed data. Throws a `PdfError` for any filter other than `FlateDecode`. ISO 32000-1, 7.4. */
export function unpacked({ dictionary, data }: Stream): Buffer {
  const filters = listOf(dictionary.get('Filter'));
  const parameters = listOf(dictionary.get('DecodeParms'));
  let bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  for (const [index, filter] of filters.entries()) {
    const name = filter instanceof Name ? filter.text : undefined;
    if (name !== 'FlateDecode') throw new PdfError(`a stream has the unsupported filter ${name ?? '(unnamed)'}`);
    bytes = unpredicted(inflateSync(bytes), parameters[index]);
  }
  return bytes;
}

/** Whether a stream is compressed with that filter alone. */
export function isPackedWith(stream: Stream, filter: string): boolean {
  const filters = listOf(stream.dictionary.get('Filter'));
  return filters.length === 1 && filters[0] instanceof Name && filters[0].text === filter;
}

function listOf(value: PdfObject | undefined): PdfObject[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Undoes PNG predictors, which are often used for cross-reference streams. ISO 32000-1, 7.4.4.4. */
function unpredicted(bytes: Buffer, parameters: PdfObject | undefined): Buffer {
  if (!(parameters instanceof Map)) return bytes;
  const predictor = numberAt(parameters, 'Predictor') ?? 1;
  if (predictor === 1) return bytes;
  const bits = (numberAt(parameters, 'Colors') ?? 1) * (numberAt(parameters, 'BitsPerComponent') ?? 8);
  if (predictor < 10) throw new PdfError(`a stream has predictor ${predictor}`);
  return unfiltered(bytes, Math.ceil((bits * (numberAt(parameters, 'Columns') ?? 1)) / 8), Math.ceil(bits / 8));
}

/** @param step bytes from one sample to the next */
function unfiltered(bytes: Buffer, width: number, step: number): Buffer {
  const rows = Math.ceil(bytes.length / (width + 1));
  const result = Buffer.alloc(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const filter = bytes[row * (width + 1)] as number;
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const left = column < step ? 0 : (result[at - step] as number);
      const above = row === 0 ? 0 : (result[at - width] as number);
      const corner = row === 0 || column < step ? 0 : (result[at - width - step] as number);
      const predicted = predict(filter, left, above, corner);
      result[at] = (bytes[row * (width + 1) + 1 + column] ?? 0) + predicted;
    }
  }
  return result;
}

/** The prediction of a sample from its neighbours. Format: ISO 15948 (PNG), 9.2. */
function predict(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) throw new PdfError(`a stream has the PNG filter ${filter}`);
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
