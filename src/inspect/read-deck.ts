import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UserError } from '../diagnostics/user-error.js';
import { say } from '../say/say.js';
import { queryDeck } from './collection.js';

/** A note of a package, as far as needed to compare two packages. */
export interface DeckNote {
  guid: string;
  /** Anki's number for it. */
  id: number;
  /** Seconds since 1970. */
  mod: number;
  noteType: number;
  tags: string;
  fields: string[];
  /** Name of the deck that its first card is in. */
  deck: string;
  /** How many cards it has. */
  cards: number;
}

/** A field or a template of a note type. Anki knows it by its number, where both sides have one, else by its name. */
export interface Part {
  name: string;
  id?: number | null;
}

/** A note type of a package, as far as Anki compares two of them. */
export interface DeckNoteType {
  name: string;
  type: number;
  flds: Part[];
  tmpls: Part[];
}

export interface DeckContent {
  notes: DeckNote[];
  /** By their numbers. */
  noteTypes: ReadonlyMap<number, DeckNoteType>;
}

/** Why a file is not a readable deck. */
export class DeckError extends UserError {
  override name = 'DeckError';
}

/**
 * Reads the notes of an `.apkg` in the legacy layout, which cardpress writes and Anki exports for older versions.
 * @param cwd the folder that the path is relative to; default: the working directory
 * @throws DeckError with the path and the remedy
 */
export async function readDeck(path: string, cwd = ''): Promise<DeckContent> {
  const data = await readFile(resolve(cwd, path)).catch((error: NodeJS.ErrnoException) => {
    throw new DeckError(say('{path} cannot be read ({code}).', { path, code: error.code }), say('Check the path.'), {
      cause: error,
    });
  });
  try {
    return await contentOf(data);
  } catch (error) {
    const remedy = say(
      'Name a deck that cardpress wrote, or one that Anki exported with "Support older Anki versions".',
    );
    throw new DeckError(
      say('{path} is not an Anki deck that can be compared: {message}.', { path, message: (error as Error).message }),
      remedy,
      {
        cause: error,
      },
    );
  }
}

async function contentOf(data: Uint8Array): Promise<DeckContent> {
  const [rows = [], [[decks, models] = []] = []] = await queryDeck(data, [
    `select guid, mod, mid, tags, flds, (select iif(odid, odid, did) from cards where nid = notes.id order by ord limit 1),
      (select count() from cards where nid = notes.id), id from notes order by id`,
    'select decks, models from col',
  ]);
  const deckNames = parsed<{ name: string }>(decks);
  return {
    notes: rows.map(([guid, mod, noteType, tags, flds, deck, cards, id]) => ({
      guid: String(guid),
      id: Number(id),
      mod: Number(mod),
      noteType: Number(noteType),
      tags: String(tags),
      fields: String(flds).split('\x1f'),
      deck: deckNames[String(deck)]?.name ?? '',
      cards: Number(cards),
    })),
    noteTypes: new Map(Object.entries(parsed<DeckNoteType>(models)).map(([id, one]) => [Number(id), one])),
  };
}

function parsed<Value>(column: unknown): Record<string, Value> {
  return JSON.parse(String(column)) as Record<string, Value>;
}
