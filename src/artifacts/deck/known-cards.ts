import type { NoteContent } from './content.js';
import type { DeckIds } from './decks.js';
import type { CardFaces } from './faces.js';

/** What is known of a project's cards besides its bank. */
export interface KnownCards {
  /** The faces of the cards, where they are already loaded. */
  faces?: CardFaces;
  /** When each note type was last changed, in seconds since 1970. */
  noteTypeTimes?: Record<string, number>;
  /** The numbers of the decks, which stay where only a name changes. */
  deckIds?: DeckIds;
  /** By the ids of the questions, those that the notes no longer ask among them. */
  notes?: ReadonlyMap<string, KnownNote>;
}

export interface KnownNote {
  /** Anki's number for the note, shaped like milliseconds since 1970. */
  noteId: number;
  /** Other kinds of question that it was published as. */
  former?: readonly string[];
  /** Where it was rendered to see whether it changed. */
  content?: NoteContent;
}
