/** A value as a row holds it. A number without a fraction is an integer of SQLite if it fits 8 bytes, else a real number. */
export type Value = number | bigint | string | null;

/**
 * The values of a row, or of an entry of an index, as bytes: a header that says what each is, then the values.
 *
 * @see https://www.sqlite.org/fileformat2.html#record_format
 */
export function recordOf(values: readonly Value[]): Buffer {
  const kinds = values.map(kindOf);
  const headerSize = kinds.reduce((size, { type }) => size + varintSize(type), 1);
  if (headerSize > 127) throw new RangeError('A row with this many columns is not supported.');
  const record = Buffer.allocUnsafe(kinds.reduce((total, { size }) => total + size, headerSize));
  record[0] = headerSize;
  let [head, body] = [1, headerSize];
  for (const [index, { type, size }] of kinds.entries()) {
    head = writeVarint(record, type, head);
    write(record, values[index] as Value, body, size);
    body += size;
  }
  return record;
}

interface Kind {
  /** What the header says of the value. */
  type: number;
  /** How many bytes the value takes. */
  size: number;
}

function kindOf(value: Value): Kind {
  if (value === null) return { type: 0, size: 0 };
  if (typeof value === 'string') {
    const size = Buffer.byteLength(value);
    return { type: 13 + 2 * size, size };
  }
  if (isReal(value)) return { type: 7, size: 8 };
  if (typeof value === 'number' && (value === 0 || value === 1)) return { type: 8 + value, size: 0 };
  const place = integers.findIndex(({ limit }) => value >= -limit && value < limit);
  if (place >= 0) return { type: place + 1, size: (integers[place] as (typeof integers)[number]).size };
  return { type: 6, size: 8 };
}

function isReal(value: number | bigint): value is number {
  return typeof value === 'number' && !(Number.isInteger(value) && Math.abs(value) < 2 ** 63);
}

/** The sizes of integers, and the number that is just too large for each; above them are those of 8 bytes. */
const integers = [1, 2, 3, 4, 6].map(size => ({ size, limit: 2 ** (8 * size - 1) }));

function write(record: Buffer, value: Value, at: number, size: number): void {
  if (size === 0 || value === null) return;
  if (typeof value === 'string') record.write(value, at);
  else if (isReal(value)) record.writeDoubleBE(value, at);
  else if (size === 8) record.writeBigInt64BE(BigInt(value), at);
  else record.writeIntBE(Number(value), at, size);
}

/** How many bytes a number takes in SQLite's way of writing numbers of any size: seven bits to a byte. */
export function varintSize(value: number): number {
  let size = 1;
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) size++;
  return size;
}

/** Writes a number below 2^53 and returns where it ends. */
export function writeVarint(bytes: Buffer, value: number, at: number): number {
  const end = at + varintSize(value);
  let rest = value;
  for (let place = end - 1; place >= at; place--) {
    bytes[place] = (rest % 128) | (place === end - 1 ? 0 : 128);
    rest = Math.floor(rest / 128);
  }
  return end;
}
