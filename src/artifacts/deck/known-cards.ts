import type { CardFaces } from './faces.js';

/** What is known of a project's cards besides its bank. */
export interface KnownCards {
  /** The faces of the cards, where they are already loaded. */
  faces?: CardFaces;
  /** When each note type was last changed, in seconds since 1970. */
  noteTypeTimes?: Record<string, number>;
}
