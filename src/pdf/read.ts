import { PdfError } from './error.js';
import { PdfFile } from './file.js';
import { unpacked } from './filters.js';
import { numberAt, Stream } from './objects.js';
import { Parser } from './parse.js';
import { type Place, readCrossReferences } from './xref.js';

/**
 * Reads a PDF: locates its objects, and leaves them as bytes until they are needed. The bytes must not change
 * afterwards. Throws a `PdfError` if it is encrypted or does not conform to ISO 32000-1, 7.5; nothing is guessed.
 */
export function readPdf(pdf: Uint8Array): PdfFile {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const { places, trailer, offsets } = readCrossReferences(bytes);
  const file = new PdfFile(trailer);
  placeObjects(file, bytes, places, offsets);
  placePacked(file, places);
  return file;
}

function placeObjects(file: PdfFile, bytes: Buffer, places: Map<number, Place>, tables: number[]): void {
  const used = [...places].flatMap(([number, place]) =>
    place && 'offset' in place ? { number, offset: place.offset } : [],
  );
  used.sort((one, other) => one.offset - other.offset);
  const bounds = [...tables, bytes.length].sort((one, other) => one - other);
  let bound = 0;
  for (const [index, { number, offset }] of used.entries()) {
    while ((bounds[bound] ?? bytes.length) <= offset && bound < bounds.length) bound += 1;
    const end = Math.min(used[index + 1]?.offset ?? bytes.length, bounds[bound] ?? bytes.length);
    const parser = new Parser(bytes, offset, end);
    const isIt = parser.whole() === number && parser.whole() >= 0 && parser.passes('obj');
    if (!isIt) throw new PdfError(`there is no object ${number}`, offset);
    file.place(number, { bytes, start: parser.at, end, shift: 0 });
  }
}

/** Locates the objects in object streams. Format: ISO 32000-1, 7.5.7. */
function placePacked(file: PdfFile, places: Map<number, Place>): void {
  const byContainer = new Map<number, number[]>();
  for (const [number, place] of places) {
    if (!place || !('container' in place)) continue;
    const numbers = byContainer.get(place.container);
    if (numbers) numbers.push(number);
    else byContainer.set(place.container, [number]);
  }
  for (const [container, numbers] of byContainer) {
    const stream = file.get(container);
    if (!(stream instanceof Stream)) throw new PdfError(`there is no object stream ${container}`);
    const bytes = unpacked(stream);
    const first = numberAt(stream.dictionary, 'First') ?? 0;
    const count = numberAt(stream.dictionary, 'N') ?? 0;
    const index = new Parser(bytes, 0, first);
    const entries = Array.from({ length: count }, () => [index.whole(), first + index.whole()] as const);
    const wanted = new Set(numbers);
    for (const [place, [number, start]] of entries.entries()) {
      if (wanted.has(number))
        file.place(number, { bytes, start, end: entries[place + 1]?.[1] ?? bytes.length, shift: 0 });
    }
    file.delete(container);
  }
}
