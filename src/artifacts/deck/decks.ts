import { nested } from '../nested.js';
import { deckPath } from './deck-names.js';
import { claim, idOf } from './ids.js';

/** Decks as stored in the `decks` column, and the deck of each path. */
export interface Decks {
  json: Record<string, ReturnType<typeof deckJson>>;
  idOf: (path: string[]) => number;
}

/** The number of Anki's own deck, which every collection has. */
export const defaultDeck = 1;

/** The number of each known deck, by `deckKey`. */
export type DeckIds = ReadonlyMap<string, number>;

/** Equal where Anki takes two names for one deck. */
export function deckKey(name: string): string {
  return name.toLowerCase();
}

/** The name of the deck for a path, as Anki takes it. */
export function deckName(path: string[], fallback: string): string {
  return nested(deckPath(path, fallback));
}

/** A number for a deck that none has. It is taken from then on. */
export function newDeckId(name: string, taken: Set<number>): number {
  return claim(idOf('deck', deckKey(name)), taken);
}

/**
 * The decks of all paths with their parents, plus Anki's default deck, which every collection has. Anki compares deck
 * names case-insensitively, so two spellings are one deck here too.
 * @param fallback name of the deck for a path with nothing left
 * @param modified seconds since 1970
 * @param known numbers of decks that were published before
 * @param about HTML that the outermost decks show as their description
 */
export function decksOf(
  paths: string[][],
  fallback: string,
  modified: number,
  known: DeckIds = new Map(),
  about = '',
): Decks {
  const json: Decks['json'] = { [defaultDeck]: deckJson(defaultDeck, 'Default', 0) };
  const ids = new Map([['default', defaultDeck]]);
  const taken = new Set([defaultDeck, ...known.values()]);
  const byPath = new Map<string, number>();
  for (const path of paths) {
    if (byPath.has(pathKey(path))) continue;
    const parts = deckPath(path, fallback);
    for (const depth of parts.keys()) {
      const name = nested(parts.slice(0, depth + 1));
      const key = deckKey(name);
      if (ids.has(key)) continue;
      const id = known.get(key) ?? newDeckId(name, taken);
      ids.set(key, id);
      json[id] = deckJson(id, name, modified, depth === 0 ? about : '');
    }
    byPath.set(pathKey(path), ids.get(deckKey(nested(parts))) ?? defaultDeck);
  }
  const idOf = (path: string[]) =>
    byPath.get(pathKey(path)) ?? ids.get(deckKey(deckName(path, fallback))) ?? defaultDeck;
  return { json, idOf };
}

function pathKey(path: string[]): string {
  return JSON.stringify(path);
}

function deckJson(id: number, name: string, mod: number, desc = '') {
  return {
    id,
    mod,
    name,
    usn: 0,
    lrnToday: [0, 0],
    revToday: [0, 0],
    newToday: [0, 0],
    timeToday: [0, 0],
    collapsed: false,
    browserCollapsed: false,
    desc,
    dyn: 0,
    // The default options: any others would be added to the reader's own or overwrite them.
    conf: 1,
    extendNew: 0,
    extendRev: 0,
  };
}
