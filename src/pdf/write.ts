import type { Span } from './arena.js';
import type { PdfFile } from './file.js';
import { packed } from './filters.js';
import { type Dictionary, dictionaryOf, Name, Stream } from './objects.js';
import { serialise } from './serialise.js';
import { skim, startOfData } from './skim.js';

/** How many objects one stream contains: a reader that needs one of them decompresses them all. */
const perStream = 200;

/** With four bytes above 127, so that no program treats the file as text. */
const head = Buffer.from('%PDF-1.7\n%\xd3\xeb\xe9\xe1\n', 'latin1');

/**
 * Byte widths of an entry in the cross-reference stream: its type, an offset or a stream's number, an index in that
 * stream.
 */
const widths = [1, 5, 2];
const entrySize = 8;

/**
 * Writes a file: the same objects in the same order give the same bytes. All objects other than streams are packed into
 * object streams. Formats: ISO 32000-1, 7.5.7 (object streams) and 7.5.8 (cross-reference streams).
 */
export function writePdf(file: PdfFile): Uint8Array {
  const chunks: Uint8Array[] = [head];
  let offset = head.length;
  const numbers = file.numbers();
  const table = new Table(numbers.reduce((last, number) => Math.max(last, number), 0));
  const add = (number: number, stream: Stream): void => {
    table.at(number, offset);
    const all = [Buffer.from(`${number} 0 obj\n${serialise(stream)} stream\n`, 'latin1'), stream.data, tail];
    for (const bytes of all) {
      chunks.push(bytes);
      offset += bytes.length;
    }
  };
  let pack = new Pack();
  const flush = (): void => {
    if (pack.numbers.length === 0) return;
    const container = table.next();
    for (const [index, number] of pack.numbers.entries()) table.in(number, container, index);
    add(container, pack.stream());
    pack = new Pack();
  };
  for (const number of numbers) {
    const span = file.span(number);
    if (!span || pack.take(number, span)) {
      if (pack.numbers.length === perStream) flush();
      continue;
    }
    const stream = file.get(number) as Stream;
    add(number, new Stream(new Map([...stream.dictionary, ['Length', stream.data.length]]), stream.data));
  }
  flush();
  const start = offset;
  const own = table.next();
  table.at(own, start);
  add(own, packed(table.bytes(), tableEntries(file, own + 1)));
  chunks.push(Buffer.from(`startxref\n${start}\n%%EOF`));
  const { buffer, byteOffset, byteLength } = Buffer.concat(chunks);
  return new Uint8Array(buffer, byteOffset, byteLength);
}

const tail = Buffer.from('\nendstream\nendobj\n');

function tableEntries({ trailer }: PdfFile, size: number): Dictionary {
  return dictionaryOf({
    Type: new Name('XRef'),
    Size: size,
    W: widths,
    Root: trailer.get('Root'),
    Info: trailer.get('Info'),
    ID: trailer.get('ID'),
  });
}

/** Records where each object is. */
class Table {
  #entries: Buffer;
  #size: number;

  constructor(last: number) {
    this.#size = last + 1;
    this.#entries = Buffer.alloc(this.#size * entrySize);
    for (let number = 0; number < this.#size; number += 1) this.#entries.writeUInt16BE(0xffff, number * entrySize + 6);
  }

  /** A number after all others. */
  next(): number {
    this.#size += 1;
    if (this.#size * entrySize > this.#entries.length)
      this.#entries = Buffer.concat([this.#entries, Buffer.alloc(Math.max(entrySize, this.#entries.length))]);
    return this.#size - 1;
  }

  at(number: number, offset: number): void {
    this.#write(number, 1, offset, 0);
  }

  in(number: number, container: number, index: number): void {
    this.#write(number, 2, container, index);
  }

  bytes(): Buffer {
    return this.#entries.subarray(0, this.#size * entrySize);
  }

  #write(number: number, kind: number, where: number, index: number): void {
    this.#entries.writeUInt8(kind, number * entrySize);
    this.#entries.writeUIntBE(where, number * entrySize + 1, 5);
    this.#entries.writeUInt16BE(index, number * entrySize + 6);
  }
}

/** Objects to be packed into one stream. */
class Pack {
  readonly numbers: number[] = [];
  readonly #places: string[] = [];
  #bytes = Buffer.allocUnsafe(1 << 15);
  #used = 0;

  /** Adds an object, with its references shifted, unless it is a stream. */
  take(number: number, { bytes, start, end, shift }: Span): boolean {
    const before = this.#used;
    let copied = start;
    const stop = skim(bytes, start, end, (to, from, after) => {
      if (shift === 0) return;
      this.#copy(bytes, copied, from);
      this.#write(`${to + shift} 0 R`);
      copied = after;
    });
    if (bytes[stop - 1] === 0x3e && startOfData(bytes, stop, end) >= 0) {
      this.#used = before;
      return false;
    }
    this.#copy(bytes, copied, stop);
    this.#write('\n');
    this.numbers.push(number);
    this.#places.push(`${number} ${before}`);
    return true;
  }

  stream(): Stream {
    const index = Buffer.from(`${this.#places.join(' ')}\n`);
    const data = Buffer.concat([index, this.#bytes.subarray(0, this.#used)]);
    const entries = dictionaryOf({ Type: new Name('ObjStm'), N: this.numbers.length, First: index.length });
    return packed(data, entries);
  }

  #copy(bytes: Buffer, start: number, end: number): void {
    this.#makeRoom(end - start);
    this.#used += bytes.copy(this.#bytes, this.#used, start, end);
  }

  #write(text: string): void {
    this.#makeRoom(text.length);
    this.#used += this.#bytes.write(text, this.#used, 'latin1');
  }

  #makeRoom(size: number): void {
    if (this.#used + size <= this.#bytes.length) return;
    this.#bytes = Buffer.concat([this.#bytes, Buffer.allocUnsafe(this.#bytes.length + size)]);
  }
}
