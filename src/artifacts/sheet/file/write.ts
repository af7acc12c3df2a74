import { compressedStream, isStream, nextNumber, type PdfFile } from './objects.js';

/** Objects that one stream holds: a reader that wants one of them unpacks them all. */
const perStream = 200;

/** What a table of references says of an object: that it is free, its offset in the file, or its stream and its place there. */
type Entry = [kind: 0 | 1 | 2, where: number, index: number];

const free: Entry = [0, 0, 65_535];

/**
 * Writes the file. The structure of a large sheet is half a million small objects, so all that are no streams themselves are
 * packed into some. Formats: ISO 32000-1, 7.5.7 (object streams) and 7.5.8 (table of references).
 */
export function writeObjects({ head, objects, trailer }: PdfFile): Uint8Array {
  const chunks: Buffer[] = [Buffer.from(head.toString('latin1').replace(/^%PDF-1\.\d/u, '%PDF-1.7'), 'latin1')];
  const entries: (Entry | undefined)[] = [free];
  let offset = head.length;
  const add = (number: number, object: Buffer): void => {
    entries[number] = [1, offset, 0];
    chunks.push(object);
    offset += object.length;
  };
  let next = nextNumber({ objects });
  let waiting: [number: number, body: Buffer][] = [];
  const pack = (): void => {
    if (waiting.length === 0) return;
    for (const [index, [number]] of waiting.entries()) entries[number] = [2, next, index];
    add(next, objectStream(next, waiting));
    next += 1;
    waiting = [];
  };
  for (const [number, object] of objects) {
    if (isStream(object)) add(number, object);
    else waiting.push([number, bodyOf(object)]);
    if (waiting.length === perStream) pack();
  }
  pack();
  entries[next] = [1, offset, 0];
  const table = Buffer.concat(Array.from(entries, entry => tableEntry(entry ?? free)));
  const names = trailer.replace(/^<<|>>$|\/Size \d+/gu, '').trim();
  chunks.push(
    compressedStream(next, table, ['/Type /XRef', `/Size ${next + 1}`, '/W [1 5 2]', names]),
    Buffer.from(`startxref\n${offset}\n%%EOF`),
  );
  const { buffer, byteOffset, byteLength } = Buffer.concat(chunks);
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** An object without its number. */
function bodyOf(object: Buffer): Buffer {
  return object.subarray(object.indexOf('obj') + 'obj'.length, object.lastIndexOf('endobj'));
}

function objectStream(number: number, packed: [number: number, body: Buffer][]): Buffer {
  let offset = 0;
  const places = packed.map(([one, body]) => {
    const place = `${one} ${offset}`;
    offset += body.length;
    return place;
  });
  const index = Buffer.from(`${places.join(' ')}\n`);
  const data = Buffer.concat([index, ...packed.map(([, body]) => body)]);
  return compressedStream(number, data, ['/Type /ObjStm', `/N ${packed.length}`, `/First ${index.length}`]);
}

function tableEntry([kind, where, index]: Entry): Buffer {
  const entry = Buffer.alloc(8);
  entry.writeUInt8(kind, 0);
  entry.writeUIntBE(where, 1, 5);
  entry.writeUInt16BE(index, 6);
  return entry;
}
