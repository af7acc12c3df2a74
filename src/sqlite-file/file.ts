import { asInteger } from './affinity.js';
import { Pages, pageSize } from './pages.js';
import type { Value } from './record.js';
import { writeFirstPage, writeIndex, writeTable } from './tree.js';

/** A table with its rows. */
export interface Table {
  name: string;
  /** The columns, in order, with their SQL types. One that is an `integer primary key` numbers the rows. */
  columns: Readonly<Record<string, string>>;
  rows: readonly Readonly<Record<string, Value>>[];
}

/** An index on columns that hold integers. */
export interface Index {
  name: string;
  table: string;
  columns: readonly string[];
}

/**
 * A SQLite database file with these tables and indexes: the same ones give the same bytes.
 *
 * @see https://www.sqlite.org/fileformat2.html
 */
export function databaseFile(tables: readonly Table[], indexes: readonly Index[]): Uint8Array {
  const pages = new Pages();
  pages.add();
  const schema: Value[][] = [];
  const byName = new Map(tables.map(table => [table.name, { table, rows: numbered(table) }]));
  for (const { table, rows } of byName.values()) {
    const columns = Object.entries(table.columns);
    const kinds = columns.map(([name, type]) => ({
      name,
      isKey: type === primaryKey,
      isInteger: /^integer/u.test(type),
    }));
    // A row's number stands before its values.
    const valueIn = (row: Table['rows'][number], { name, isKey, isInteger }: (typeof kinds)[number]): Value => {
      const value = isKey ? null : (row[name] ?? null);
      return isInteger ? asInteger(value) : value;
    };
    const stored = rows.map(({ id, row }) => ({ id, values: kinds.map(kind => valueIn(row, kind)) }));
    const sql = `CREATE TABLE ${table.name} (${columns.map(column => column.join(' ')).join(', ')})`;
    schema.push(['table', table.name, table.name, writeTable(pages, stored), sql]);
  }
  for (const { name, table, columns } of indexes) {
    const rows = byName.get(table)?.rows ?? [];
    const entries = rows.map(({ id, row }) => [...columns.map(column => row[column] as number), id]);
    const sql = `CREATE INDEX ${name} on ${table} (${columns.join(', ')})`;
    schema.push(['index', name, table, writeIndex(pages, entries), sql]);
  }
  writeFirstPage(pages, schema);
  writeHeader(pages, schema.length);
  return pages.bytes();
}

const primaryKey = 'integer primary key';

/** The rows with their numbers: those of the primary key, or from 1 on. */
function numbered({ columns, rows }: Table) {
  const key = Object.keys(columns).find(column => columns[column] === primaryKey);
  return rows.map((row, index) => ({ id: key === undefined ? index + 1 : (row[key] as number), row }));
}

/** The version of SQLite whose files look like this. */
const sqliteVersion = 3_054_001;

function writeHeader(pages: Pages, statements: number): void {
  const { count } = pages;
  const header = pages.page(1);
  header.write('SQLite format 3\0', 'latin1');
  header.writeUInt16BE(pageSize, 16);
  // Read and written without a log, no bytes of a page reserved, the shares of a page that SQLite prescribes.
  header.set([1, 1, 0, 64, 32, 32], 18);
  const numbers: Record<number, number> = {
    // Changes of the file, and of the schema.
    24: 1,
    28: count,
    40: statements,
    // The format of the schema, UTF-8.
    44: 4,
    56: 1,
    // The change that the version belongs to.
    92: 1,
    96: sqliteVersion,
  };
  for (const [at, value] of Object.entries(numbers)) header.writeUInt32BE(value, Number(at));
}
