import { openDatabase } from '../../sqlite.js';
import { createStatements, type Rows, tables } from './schema.js';

/** Writes the rows to a SQLite database and returns its file. Knows tables and columns, but not what they mean. */
export async function packDatabase(rows: Rows): Promise<Uint8Array> {
  const database = await openDatabase();
  try {
    database.run('begin');
    for (const statement of createStatements()) database.run(statement);
    for (const [table, list] of Object.entries(rows)) {
      const columns = Object.keys(tables[table as keyof Rows]);
      const insert = database.prepare(`insert into ${table} values (${columns.map(() => '?').join(', ')})`);
      try {
        for (const row of list) insert.run(columns.map(column => row[column as keyof typeof row]));
      } finally {
        insert.free();
      }
    }
    database.run('commit');
    return database.export();
  } finally {
    database.close();
  }
}
