/** A value as a row holds it. A number without a fraction is an integer of SQLite if it fits 8 bytes, else a real number. */
export type Value = number | bigint | string | null;

/** The largest header: its own size is a single byte. */
const mostHeader = 127;

/** Where records are put together, to be copied from there. */
let room = Buffer.allocUnsafe(1 << 16);
let types: number[] = [];

/**
 * The values of a row, or of an entry of an index, as bytes: a header that says what each is, then the values. They are there
 * until the next call.
 *
 * @see https://www.sqlite.org/fileformat2.html#record_format
 */
export function recordOf(values: readonly Value[]): Buffer {
  makeRoom(values);
  types = [];
  let headerSize = 1;
  let end = mostHeader;
  for (const value of values) {
    const type = typeof value === 'string' ? 13 + 2 * room.write(value, end) : typeOf(value);
    types.push(type);
    headerSize += varintSize(type);
    const size = sizeOf(type);
    if (typeof value === 'number' || typeof value === 'bigint') writeNumber(value, type, size, end);
    end += size;
  }
  if (headerSize > mostHeader) throw new RangeError('A row with this many columns is not supported.');
  const start = mostHeader - headerSize;
  room[start] = headerSize;
  let head = start + 1;
  for (const type of types) head = writeVarint(room, type, head);
  return room.subarray(start, end);
}

/** A character of a text takes three bytes at most, or four as a pair, and a number eight. */
function makeRoom(values: readonly Value[]): void {
  let most = mostHeader + 8 * values.length;
  for (const value of values) if (typeof value === 'string') most += 3 * value.length;
  if (most > room.length) room = Buffer.allocUnsafe(2 * most);
}

/** What a header says of a value that is no text. */
function typeOf(value: number | bigint | null): number {
  if (value === null) return 0;
  if (isReal(value)) return 7;
  if (typeof value === 'number' && (value === 0 || value === 1)) return 8 + value;
  for (let type = 1; type < 6; type++) {
    const limit = limits[type] as number;
    if (value >= -limit && value < limit) return type;
  }
  return 6;
}

function isReal(value: number | bigint): value is number {
  return typeof value === 'number' && !(Number.isInteger(value) && Math.abs(value) < 2 ** 63);
}

/** The bytes of integers, by type, and the number that is just too large for each. */
const sizes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];
const limits = sizes.map(size => 2 ** (8 * size - 1));

function sizeOf(type: number): number {
  return type > 12 ? (type - 13) / 2 : (sizes[type] as number);
}

function writeNumber(value: number | bigint, type: number, size: number, at: number): void {
  if (type === 7) room.writeDoubleBE(Number(value), at);
  else if (size === 8) room.writeBigInt64BE(BigInt(value), at);
  else if (size > 0) room.writeIntBE(Number(value), at, size);
}

/** How many bytes a number takes in SQLite's way of writing numbers of any size: seven bits to a byte. */
export function varintSize(value: number): number {
  let size = 1;
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) size++;
  return size;
}

/** Writes a number below 2^53 and returns where it ends. */
export function writeVarint(bytes: Buffer, value: number, at: number): number {
  if (value < 128) {
    bytes[at] = value;
    return at + 1;
  }
  const end = at + varintSize(value);
  let rest = value;
  for (let place = end - 1; place >= at; place--) {
    bytes[place] = (rest % 128) | (place === end - 1 ? 0 : 128);
    rest = Math.floor(rest / 128);
  }
  return end;
}
