import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Database, SqlJsStatic } from 'sql.js';
import { packageRoot } from './package-root.js';

/**
 * Opens a SQLite database in memory; an empty one if there is no file. It has to be closed. The engine is only loaded
 * here: it takes a tenth of a second to start.
 *
 * @param file the bytes of a database file
 * @see https://sql.js.org
 */
export async function openDatabase(file: Uint8Array | undefined): Promise<Database> {
  const folder = join(packageRoot(), 'vendor/sql.js');
  const start = createRequire(import.meta.url)(join(folder, 'sql-wasm.cjs')) as (options: {
    locateFile: (name: string) => string;
  }) => Promise<SqlJsStatic>;
  const { Database } = await start({ locateFile: name => join(folder, name) });
  return new Database(file);
}
