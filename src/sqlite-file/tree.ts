import { type Pages, pageSize } from './pages.js';
import { recordOf, type Value, varintSize, writeVarint } from './record.js';

// A table is a tree whose leaves hold the rows, sorted by their numbers; the pages above them hold a number between two
// pages. An index is one whose pages above the leaves hold entries, too, each between two pages. Both are built from the
// leaves up, each page as full as it gets. https://www.sqlite.org/fileformat2.html#b_tree_pages

const kinds = {
  table: { leaf: 0x0d, inner: 0x05 },
  index: { leaf: 0x0a, inner: 0x02 },
} as const;
type Kind = (typeof kinds)[keyof typeof kinds];

/** Pages side by side, and what is between each two of them. */
interface Level {
  pages: number[];
  between: Buffer[];
}

/** Where a page's own header and the pointers to its cells begin: the first page begins with the header of the file. */
const fileHeaderSize = 100;
const pointerSize = 2;

/** Writes a table and returns the number of its topmost page. */
export function writeTable(pages: Pages, rows: readonly { id: number; values: readonly Value[] }[]): number {
  const level: Level = { pages: [], between: [] };
  let cells: Buffer[] = [];
  let room = roomIn('leaf');
  let last = 0;
  for (const { id, values } of [...rows].sort((a, b) => a.id - b.id)) {
    const cell = rowCell(pages, id, recordOf(values));
    if (cell.length + pointerSize > room) {
      level.pages.push(writePage(pages, kinds.table.leaf, cells));
      level.between.push(varint(last));
      cells = [];
      room = roomIn('leaf');
    }
    cells.push(cell);
    room -= cell.length + pointerSize;
    last = id;
  }
  level.pages.push(writePage(pages, kinds.table.leaf, cells));
  return writeAbove(pages, kinds.table, level);
}

/** Writes an index and returns the number of its topmost page. The last integer of an entry is the number of its row. */
export function writeIndex(pages: Pages, entries: readonly (readonly number[])[]): number {
  const cells = [...entries].sort(compareEntries).map(entryCell);
  const level: Level = { pages: [], between: [] };
  let start = 0;
  while (cells.length - start > 0 || level.pages.length === 0) {
    let end = endOfPage(cells, start, roomIn('leaf'));
    // What is between two pages is on neither; the second one has at least one entry.
    if (end === cells.length - 1) end--;
    level.pages.push(writePage(pages, kinds.index.leaf, cells.slice(start, end)));
    const between = cells[end];
    if (between) level.between.push(between);
    start = end + 1;
  }
  return writeAbove(pages, kinds.index, level);
}

/** Writes the only page of the table of tables, which is the first one of the file, behind the header of the file. */
export function writeFirstPage(pages: Pages, rows: readonly (readonly Value[])[]): void {
  const cells = rows.map((values, index) => rowCell(pages, index + 1, recordOf(values)));
  if (endOfPage(cells, 0, roomIn('leaf') - fileHeaderSize) < cells.length)
    throw new RangeError('This many tables are not supported.');
  fillPage(pages.page(1), kinds.table.leaf, cells, { start: fileHeaderSize });
}

/** Writes what is above a level, up to a single page. */
function writeAbove(pages: Pages, kind: Kind, { pages: below, between }: Level): number {
  const [only] = below;
  if (only !== undefined && below.length === 1) return only;
  const above: Level = { pages: [], between: [] };
  const cells = between.map((cell, index) => Buffer.concat([uint32(below[index] as number), cell]));
  let start = 0;
  while (start < below.length) {
    let end = endOfPage(cells, start, roomIn('inner'));
    // The last page has at least two pages below it.
    if (end === cells.length - 1) end--;
    above.pages.push(writePage(pages, kind.inner, cells.slice(start, end), below[end]));
    const next = between[end];
    if (next) above.between.push(next);
    start = end + 1;
  }
  return writeAbove(pages, kind, above);
}

/** The first cell, from one on, that no longer fits a page. */
function endOfPage(cells: readonly Buffer[], start: number, room: number): number {
  let left = room;
  let end = start;
  for (let cell = cells[end]; cell && cell.length + pointerSize <= left; cell = cells[end]) {
    left -= cell.length + pointerSize;
    end++;
  }
  return end;
}

function roomIn(page: 'leaf' | 'inner'): number {
  return pageSize - (page === 'leaf' ? 8 : 12);
}

function writePage(pages: Pages, type: number, cells: readonly Buffer[], last?: number): number {
  const number = pages.add();
  fillPage(pages.page(number), type, cells, last === undefined ? {} : { last });
  return number;
}

/** Cells are written from the end of the page, the pointers to them from its start. */
function fillPage(
  page: Buffer,
  type: number,
  cells: readonly Buffer[],
  { start = 0, last }: { start?: number; last?: number },
): void {
  let pointer = start + (last === undefined ? 8 : 12);
  let content = pageSize;
  for (const cell of cells) {
    content -= cell.length;
    cell.copy(page, content);
    page.writeUInt16BE(content, pointer);
    pointer += pointerSize;
  }
  page[start] = type;
  page.writeUInt16BE(cells.length, start + 3);
  page.writeUInt16BE(content, start + 5);
  if (last !== undefined) page.writeUInt32BE(last, start + 8);
}

/** A row on a leaf: what does not fit stands on pages of its own, each of which names the next. */
function rowCell(pages: Pages, id: number, record: Buffer): Buffer {
  const size = sizeOnLeaf(record.length);
  const head = Buffer.concat([varint(record.length), varint(id)]);
  if (size === record.length) return Buffer.concat([head, record]);
  return Buffer.concat([head, record.subarray(0, size), uint32(writeOverflow(pages, record.subarray(size)))]);
}

/** How much of a row is on its leaf. https://www.sqlite.org/fileformat2.html#cell_payload_overflow_pages */
function sizeOnLeaf(size: number): number {
  if (size <= pageSize - 35) return size;
  const least = Math.floor(((pageSize - 12) * 32) / 255) - 23;
  const most = least + ((size - least) % (pageSize - 4));
  return most <= pageSize - 35 ? most : least;
}

function writeOverflow(pages: Pages, rest: Buffer): number {
  const first = pages.count + 1;
  for (let at = 0; at < rest.length; at += pageSize - 4) {
    const page = pages.page(pages.add());
    const end = at + pageSize - 4;
    page.writeUInt32BE(end < rest.length ? pages.count + 1 : 0, 0);
    rest.copy(page, 4, at, end);
  }
  return first;
}

function entryCell(entry: readonly number[]): Buffer {
  const record = recordOf(entry);
  return Buffer.concat([varint(record.length), record]);
}

function compareEntries(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : (a[place] as number) - (b[place] as number);
}

function varint(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(varintSize(value));
  writeVarint(bytes, value, 0);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
