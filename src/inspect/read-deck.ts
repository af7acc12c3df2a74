import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';

/** A note of a package, as far as two packages can be compared by it. */
export interface DeckNote {
  guid: string;
  /** Seconds since 1970. */
  mod: number;
  noteType: number;
  tags: string;
  fields: string[];
}

/** Why a file is no deck that can be read. */
export class DeckError extends Error {
  override name = 'DeckError';
}

/**
 * Reads the notes of an `.apkg` in the legacy layout, which cardpress writes.
 * @throws DeckError with the path and the remedy
 */
export async function readDeck(path: string): Promise<DeckNote[]> {
  const data = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new DeckError(`${path} cannot be read (${error.code}). Check the path.`, { cause: error });
  });
  try {
    const collection = unzipSync(data, { filter: ({ name }) => name === 'collection.anki2' })['collection.anki2'];
    if (!collection) throw new Error('it holds no collection.anki2');
    return await notesOf(collection);
  } catch (error) {
    const remedy = 'Name a deck that cardpress wrote, or one that Anki exported with support for older versions.';
    throw new DeckError(`${path} is no Anki deck that can be compared: ${(error as Error).message}. ${remedy}`, {
      cause: error,
    });
  }
}

async function notesOf(collection: Uint8Array): Promise<DeckNote[]> {
  const { default: initSqlJs } = await import('sql.js');
  const db = new (await initSqlJs()).Database(collection);
  try {
    const [result] = db.exec('select guid, mod, mid, tags, flds from notes order by id');
    return (result?.values ?? []).map(([guid, mod, noteType, tags, flds]) => ({
      guid: String(guid),
      mod: Number(mod),
      noteType: Number(noteType),
      tags: String(tags),
      fields: String(flds).split('\x1f'),
    }));
  } finally {
    db.close();
  }
}
