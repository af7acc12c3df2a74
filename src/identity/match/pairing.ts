import type { Entry } from '../model.js';
import type { DraftRecord } from './draft-record.js';
import { type Known, linkNeighbours } from './known.js';

/**
 * How a draft was matched: by an id in the notes, the same question (in its file or elsewhere), the same answer, or
 * similarity.
 */
export type How = 'explicit' | 'same' | 'moved' | 'answer' | 'alike';

export interface Match {
  entry: Entry;
  how: How;
  /** How certain it is, 0 to 1, if evidence was weighed. */
  likeness?: number;
}

/** A decision that could have gone the other way. */
export interface CloseCall {
  record: DraftRecord;
  entry: Entry;
  /** How certain it is that they are the same question, 0 to 1. */
  likeness: number;
}

/** The matches so far. Each entry belongs to at most one draft and vice versa, and matches are never undone. */
export class Pairing {
  readonly matches = new Map<DraftRecord, Match>();
  #isLinked = false;

  constructor(
    readonly records: readonly DraftRecord[],
    readonly knowns: readonly Known[],
  ) {}

  get freeProbes(): DraftRecord[] {
    return this.records.filter(({ known }) => known === undefined);
  }

  get freeKnowns(): Known[] {
    return this.knowns.filter(({ isTaken }) => !isTaken);
  }

  /** Determines the entries' neighbours on first use. */
  linkNeighbours(): void {
    if (!this.#isLinked) linkNeighbours(this.knowns);
    this.#isLinked = true;
  }

  /** The entry that a draft is matched to. */
  knownOf(record: DraftRecord): Known | undefined {
    return record.known;
  }

  isFree(known: Known): boolean {
    return !known.isTaken;
  }

  take(record: DraftRecord, known: Known, how: How, likeness?: number): void {
    if (record.known !== undefined || known.isTaken) return;
    this.matches.set(record, { entry: known.entry, how, ...(likeness !== undefined && { likeness }) });
    record.known = known;
    known.isTaken = true;
    record.trust(known.entry);
  }
}
