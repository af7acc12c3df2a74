import { unzipSync } from 'fflate';
import { openDatabase } from '../sqlite.js';

const name = 'collection.anki2';

/** How many bytes of an entry are decompressed; ten times the size of a collection of 100,000 questions. */
const largest = 2 ** 30;

/**
 * An entry of an `.apkg` in the legacy layout, which cardpress writes; undefined if there is none with this name.
 *
 * @throws Error with the reason as the end of a sentence, if it is not such a package
 */
export function packageEntry(data: Uint8Array, wanted: string): Uint8Array | undefined {
  let isPackage = false;
  const filter = (entry: { name: string; originalSize: number }) => {
    if (entry.name === name) isPackage = true;
    if (entry.name !== wanted) return false;
    if (entry.originalSize > largest) throw new Error(`its ${wanted} is too large`);
    return true;
  };
  const entry = unzipSync(data, { filter })[wanted];
  if (!isPackage) throw new Error(`it contains no ${name}`);
  return entry;
}

/**
 * Queries the collection of an `.apkg`.
 *
 * @param data the package's bytes
 * @param query one SQL statement
 * @returns the rows
 * @throws Error with the reason as the end of a sentence, if it is not such a package
 */
export async function queryDeck(data: Uint8Array, query: string): Promise<unknown[][]> {
  const db = await openDatabase(packageEntry(data, name));
  try {
    return db.exec(query)[0]?.values ?? [];
  } finally {
    db.close();
  }
}
