/** How far a build, a check or the lock has come. */
export interface Progress {
  /** What is being done: `history`, `notes`, `cards`, or the name of an artifact. */
  step: string;
  done: number;
  /** Of how many versions, files, cards or notes; 1 if `done` is a share of the whole. */
  of: number;
  /** The pictures that the notes show, as far as they are known. */
  pictures?: { done: number; of: number };
}

/** Told whenever some more is done. */
export type OnProgress = (progress: Progress) => void;

/** Told of one step how much of it is done. */
export type OnDone = (done: number, of: number) => void;
