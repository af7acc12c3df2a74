import { unzipSync } from 'fflate';
import { openDatabase } from '../sqlite.js';

const name = 'collection.anki2';

/** Bytes of a collection that are unpacked; ten times what 100,000 questions take. */
const largest = 2 ** 30;

/**
 * Asks the collection of an `.apkg` in the legacy layout, which cardpress writes.
 *
 * @param data the package's bytes
 * @param query one SQL statement
 * @returns the rows
 * @throws Error with the reason as the end of a sentence, where it is no such package
 */
export async function queryDeck(data: Uint8Array, query: string): Promise<unknown[][]> {
  const filter = (entry: { name: string; originalSize: number }) => {
    if (entry.name !== name) return false;
    if (entry.originalSize > largest) throw new Error('its collection is too large');
    return true;
  };
  const collection = unzipSync(data, { filter })[name];
  if (!collection) throw new Error(`it holds no ${name}`);
  const db = await openDatabase(collection);
  try {
    return db.exec(query)[0]?.values ?? [];
  } finally {
    db.close();
  }
}
