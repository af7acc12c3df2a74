import type { CardFaces } from '../artifacts/deck/faces.js';
import type { KnownNote } from '../artifacts/deck/known-cards.js';
import type { Config } from '../config/schema.js';
import type { Result } from '../project/build.js';

/** What was made of the notes, as the preview needs it. */
export interface Made {
  root: string;
  config: Config;
  env: NodeJS.ProcessEnv;
  result: Result;
  /** Whether pages of the sheet are kept that an earlier build printed. */
  usesCache: boolean;
  /** The faces of the cards; undefined if they have mistakes. */
  faces: CardFaces | undefined;
  /** What is known about the notes of the deck. */
  notes: ReadonlyMap<string, KnownNote> | undefined;
  /** Finds the cards of retired questions in Anki's browser. */
  search: string;
  took: number;
}
