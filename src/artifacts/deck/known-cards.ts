import type { NoteContent } from './content.js';
import type { CardFaces } from './faces.js';

/** What is known about a project's cards besides its bank. */
export interface KnownCards {
  /** The card faces, if already loaded. */
  faces?: CardFaces;
  /** When each note type was last changed, in seconds since 1970. */
  noteTypeTimes?: Record<string, number>;
  /** By question id, including questions that are no longer in the notes. */
  notes?: ReadonlyMap<string, KnownNote>;
}

export interface KnownNote {
  /** Anki's note id, shaped like milliseconds since 1970. */
  noteId: number;
  /** Present if it was rendered to see whether it changed. */
  content?: NoteContent;
}
