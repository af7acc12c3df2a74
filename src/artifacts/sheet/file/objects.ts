import { deflateSync } from 'node:zlib';

/** A PDF as its numbered objects: enough to put one in place of another. */
export interface PdfFile {
  /** What stands before the first object. */
  head: Buffer;
  /** By number, in the order of the file: from `1 0 obj` to its `endobj`, with the line's end. */
  objects: Map<number, Buffer>;
  /** The dictionary that names root and document information. */
  trailer: string;
}

/**
 * Reads a PDF as Chromium writes it: one table of references, no object streams, no older versions.
 * Throws where the file is not so built. Format: ISO 32000-1, 7.5.
 */
export function readObjects(pdf: Uint8Array): PdfFile {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const [, table] = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(file.toString('latin1', file.length - 64)) ?? [];
  const end = file.toString('latin1', Number(table ?? file.length));
  const [, entries, trailer] =
    /^xref\n0 \d+\n((?:\d{10} \d{5} [nf] ?\r?\n)*)trailer\n(<<.*>>)\s*startxref/su.exec(end) ?? [];
  if (entries === undefined || trailer === undefined || /\/Prev\b/u.test(trailer))
    throw unexpected('table of references');
  const places = [...entries.matchAll(/(\d{10}) \d{5} ([nf])/gu)]
    .map(([, offset, use], number) => ({ number, offset: Number(offset), use }))
    .filter(({ use }) => use === 'n')
    .sort((one, other) => one.offset - other.offset);
  const objects = new Map<number, Buffer>();
  for (const [index, { number, offset }] of places.entries()) {
    const object = file.subarray(offset, places[index + 1]?.offset ?? Number(table));
    if (!object.toString('latin1', 0, 24).startsWith(`${number} 0 obj`)) throw unexpected(`object ${number}`);
    objects.set(number, object);
  }
  return { head: file.subarray(0, places[0]?.offset), objects, trailer };
}

/** Whether an object is a stream. */
export function isStream(object: Buffer): boolean {
  return object.includes('stream\n');
}

/** A compressed stream; `entries` come first in its dictionary. Format: ISO 32000-1, 7.3.8. */
export function compressedStream(number: number, data: Buffer, entries: string[] = []): Buffer {
  const packed = deflateSync(data, { level: 9 });
  const dictionary = [...entries, '/Filter /FlateDecode', `/Length ${packed.length}`].join('\n');
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n<<${dictionary}>> stream\n`, 'latin1'),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

/** The first number that no object has, nor any object after it. */
export function nextNumber({ objects }: Pick<PdfFile, 'objects'>): number {
  let last = 0;
  for (const number of objects.keys()) last = Math.max(last, number);
  return last + 1;
}

/** The text of an object without its stream, if it has one. */
export function dictionaryOf(object: Buffer): string {
  const stream = object.indexOf('stream\n');
  return object.toString('latin1', 0, stream < 0 ? object.length : stream);
}

export function unexpected(what: string): Error {
  return new Error(`The printed PDF is not built as Chromium's are: ${what}.`);
}
