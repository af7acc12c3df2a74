import type { NoteContent } from './content.js';
import type { DeckIds } from './decks.js';
import type { CardFaces } from './faces.js';

/** What is known about a project's cards besides its bank. */
export interface KnownCards {
  /** The faces of the cards; default: those that come with cardpress. */
  faces?: CardFaces;
  /** When each note type was last changed, in seconds since 1970. */
  noteTypeTimes?: Record<string, number>;
  /** The numbers of the decks, which stay where only a name changes. */
  deckIds?: DeckIds;
  /** By question id, including questions that are no longer in the notes. */
  notes?: ReadonlyMap<string, KnownNote>;
}

export interface KnownNote {
  /** Anki's note id, shaped like milliseconds since 1970. */
  noteId: number;
  /** Other kinds of question that it was published as. */
  former?: readonly string[];
  /** Present if it was rendered to see whether it changed. */
  content?: NoteContent;
}
