import { readFile } from 'node:fs/promises';
import { UserError } from '../diagnostics/user-error.js';
import { queryDeck } from './collection.js';

/** A note of a package, as far as needed to compare two packages. */
export interface DeckNote {
  guid: string;
  /** Seconds since 1970. */
  mod: number;
  noteType: number;
  tags: string;
  fields: string[];
}

/** Why a file is not a readable deck. */
export class DeckError extends UserError {
  override name = 'DeckError';
}

/**
 * Reads the notes of an `.apkg` in the legacy layout, which cardpress writes.
 * @throws DeckError with the path and the remedy
 */
export async function readDeck(path: string): Promise<DeckNote[]> {
  const data = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new DeckError(`${path} cannot be read (${error.code}).`, 'Check the path.', { cause: error });
  });
  try {
    return await notesOf(data);
  } catch (error) {
    const remedy = 'Name a deck built by cardpress, or one exported from Anki with support for older versions.';
    throw new DeckError(`${path} is not an Anki deck that can be compared: ${(error as Error).message}.`, remedy, {
      cause: error,
    });
  }
}

async function notesOf(data: Uint8Array): Promise<DeckNote[]> {
  const rows = await queryDeck(data, 'select guid, mod, mid, tags, flds from notes order by id');
  return rows.map(([guid, mod, noteType, tags, flds]) => ({
    guid: String(guid),
    mod: Number(mod),
    noteType: Number(noteType),
    tags: String(tags),
    fields: String(flds).split('\x1f'),
  }));
}
