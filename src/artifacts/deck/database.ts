import { databaseFile } from '../../sqlite-file/file.js';
import { indexes, type Rows, type TableName, tables } from './schema.js';

/** Writes the rows to a SQLite database and returns its file. Knows tables and columns, but not what they mean. */
export function packDatabase(rows: Rows): Uint8Array {
  const names = Object.keys(tables) as TableName[];
  return databaseFile(
    names.map(name => ({ name, columns: tables[name], rows: rows[name] ?? [] })),
    indexes,
  );
}
