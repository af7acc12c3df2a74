import { Cells } from './cells.js';
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
  between: Cells;
}

/** Where a page's own header and the pointers to its cells begin: the first page begins with the header of the file. */
const fileHeaderSize = 100;
const pointerSize = 2;

/** Writes a table and returns the number of its topmost page. */
export function writeTable(pages: Pages, rows: readonly { id: number; values: readonly Value[] }[]): number {
  const level: Level = { pages: [], between: new Cells() };
  const cells = new Cells();
  let room = roomIn('leaf');
  let last = 0;
  for (const { id, values } of [...rows].sort((a, b) => a.id - b.id)) {
    addRow(cells, pages, id, recordOf(values));
    const place = cells.count - 1;
    const size = cells.size(place) + pointerSize;
    if (size > room) {
      level.pages.push(writePage(pages, kinds.table.leaf, cells, 0, place));
      level.between.add(varint(last));
      cells.keep(place);
      room = roomIn('leaf');
    }
    room -= size;
    last = id;
  }
  level.pages.push(writePage(pages, kinds.table.leaf, cells, 0, cells.count));
  return writeAbove(pages, kinds.table, level);
}

/** Writes an index and returns the number of its topmost page. The last integer of an entry is the number of its row. */
export function writeIndex(pages: Pages, entries: readonly (readonly number[])[]): number {
  const cells = new Cells();
  for (const entry of [...entries].sort(compareEntries)) addEntry(cells, entry);
  const level: Level = { pages: [], between: new Cells() };
  let start = 0;
  while (cells.count - start > 0 || level.pages.length === 0) {
    let end = endOfPage(cells, start, roomIn('leaf'));
    // What is between two pages is on neither; the second one has at least one entry.
    if (end === cells.count - 1) end--;
    level.pages.push(writePage(pages, kinds.index.leaf, cells, start, end));
    if (end < cells.count) level.between.add(cells.at(end));
    start = end + 1;
  }
  return writeAbove(pages, kinds.index, level);
}

/** Writes the only page of the table of tables, which is the first one of the file, behind the header of the file. */
export function writeFirstPage(pages: Pages, rows: readonly (readonly Value[])[]): void {
  const cells = new Cells();
  for (const [index, values] of rows.entries()) addRow(cells, pages, index + 1, recordOf(values));
  if (endOfPage(cells, 0, roomIn('leaf') - fileHeaderSize) < cells.count)
    throw new RangeError('This many tables are not supported.');
  fillPage(pages.page(1), kinds.table.leaf, cells, { end: cells.count, at: fileHeaderSize });
}

/** Writes what is above a level, up to a single page. */
function writeAbove(pages: Pages, kind: Kind, { pages: below, between }: Level): number {
  const [only] = below;
  if (only !== undefined && below.length === 1) return only;
  const above: Level = { pages: [], between: new Cells() };
  const cells = new Cells();
  for (let index = 0; index < between.count; index++) cells.add(uint32(below[index] as number), between.at(index));
  let start = 0;
  while (start < below.length) {
    let end = endOfPage(cells, start, roomIn('inner'));
    // The last page has at least two pages below it.
    if (end === cells.count - 1) end--;
    above.pages.push(writePage(pages, kind.inner, cells, start, end, below[end]));
    if (end < between.count) above.between.add(between.at(end));
    start = end + 1;
  }
  return writeAbove(pages, kind, above);
}

/** The first cell, from one on, that no longer fits a page. */
function endOfPage(cells: Cells, start: number, room: number): number {
  let left = room;
  let end = start;
  while (end < cells.count && cells.size(end) + pointerSize <= left) {
    left -= cells.size(end) + pointerSize;
    end++;
  }
  return end;
}

function roomIn(page: 'leaf' | 'inner'): number {
  return pageSize - (page === 'leaf' ? 8 : 12);
}

/** Writes the cells from one up to another, which is not among them. */
function writePage(pages: Pages, type: number, cells: Cells, start: number, end: number, last?: number): number {
  const number = pages.add();
  fillPage(pages.page(number), type, cells, { start, end, ...(last !== undefined && { last }) });
  return number;
}

/** Cells are written from the end of the page, the pointers to them from its start. */
function fillPage(
  page: Buffer,
  type: number,
  cells: Cells,
  { start = 0, end, at = 0, last }: { start?: number; end: number; at?: number; last?: number },
): void {
  let pointer = at + (last === undefined ? 8 : 12);
  let content = pageSize;
  for (let index = start; index < end; index++) {
    content -= cells.size(index);
    page.set(cells.at(index), content);
    page.writeUInt16BE(content, pointer);
    pointer += pointerSize;
  }
  page[at] = type;
  page.writeUInt16BE(end - start, at + 3);
  page.writeUInt16BE(content, at + 5);
  if (last !== undefined) page.writeUInt32BE(last, at + 8);
}

/** A row on a leaf: what does not fit stands on pages of its own, each of which names the next. */
function addRow(cells: Cells, pages: Pages, id: number, record: Buffer): void {
  const size = sizeOnLeaf(record.length);
  const head = varint(record.length, id);
  if (size === record.length) cells.add(head, record);
  else cells.add(head, record.subarray(0, size), uint32(writeOverflow(pages, record.subarray(size))));
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

function addEntry(cells: Cells, entry: readonly number[]): void {
  const record = recordOf(entry);
  cells.add(varint(record.length), record);
}

function compareEntries(a: readonly number[], b: readonly number[]): number {
  for (let place = 0; place < a.length; place++) {
    const difference = (a[place] as number) - (b[place] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

function varint(...values: number[]): Buffer {
  const bytes = Buffer.allocUnsafe(values.reduce((size, value) => size + varintSize(value), 0));
  let end = 0;
  for (const value of values) end = writeVarint(bytes, value, end);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
