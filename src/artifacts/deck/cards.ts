import type { Row } from './schema.js';

export interface CardParts {
  id: number;
  noteId: number;
  deckId: number;
  ord: number;
  /** Position in the queue of new cards, from 1. */
  position: number;
  /** Seconds since 1970. */
  modified: number;
}

/** The row of a card that has never been studied. */
export function cardRow({ id, noteId, deckId, ord, position, modified }: CardParts): Row<'cards'> {
  return {
    id,
    nid: noteId,
    did: deckId,
    ord,
    mod: modified,
    usn: -1,
    type: 0,
    queue: 0,
    due: position,
    ivl: 0,
    factor: 0,
    reps: 0,
    lapses: 0,
    left: 0,
    odue: 0,
    odid: 0,
    flags: 0,
    data: '',
  };
}
