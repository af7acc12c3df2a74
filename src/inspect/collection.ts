import { unzipSync } from 'fflate';
import { say } from '../say/say.js';
import { openDatabase } from '../sqlite.js';

const name = 'collection.anki2';
/** What Anki writes since 2.1.50 when it exports for older versions; the other name is then that of an empty one. */
const exported = 'collection.anki21';
/** What it writes otherwise, which is compressed and has other tables. */
const unread = 'collection.anki21b';

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
    if (entry.originalSize > largest) throw new Error(say('its {wanted} is too large', { wanted }));
    return true;
  };
  const entry = unzipSync(data, { filter })[wanted];
  if (!isPackage) throw new Error(say('it contains no {name}', { name }));
  return entry;
}

/**
 * Queries the collection of an `.apkg`.
 *
 * @param data the package's bytes
 * @param queries SQL statements, one each
 * @returns the rows of each
 * @throws Error with the reason as the end of a sentence, if it is not such a package
 */
export async function queryDeck(data: Uint8Array, queries: readonly string[]): Promise<unknown[][][]> {
  if (packageEntry(data, unread)) throw new Error(say('Anki exported it without support for older versions'));
  const db = await openDatabase(packageEntry(data, exported) ?? packageEntry(data, name));
  try {
    return queries.map(query => db.exec(query)[0]?.values ?? []);
  } finally {
    db.close();
  }
}
