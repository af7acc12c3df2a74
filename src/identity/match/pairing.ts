import type { Entry } from '../model.js';
import { type Known, linkNeighbours } from './known.js';
import type { Probe } from './probe.js';

/** By what a draft found its entry: an id in the notes, the same question (in its file or elsewhere), the same answer, or likeness. */
export type How = 'explicit' | 'same' | 'moved' | 'answer' | 'alike';

export interface Match {
  entry: Entry;
  how: How;
  /** How sure it is, 0 to 1, where evidence was weighed. */
  likeness?: number;
}

/** A decision that could have gone the other way. */
export interface CloseCall {
  probe: Probe;
  entry: Entry;
  /** How sure it is that they are one question, 0 to 1. */
  likeness: number;
}

/** Who found whom so far. An entry serves one draft, a draft has one entry, and nothing is ever taken back. */
export class Pairing {
  readonly matches = new Map<Probe, Match>();
  #isLinked = false;

  constructor(
    readonly probes: readonly Probe[],
    readonly knowns: readonly Known[],
  ) {}

  get freeProbes(): Probe[] {
    return this.probes.filter(({ known }) => known === undefined);
  }

  get freeKnowns(): Known[] {
    return this.knowns.filter(({ isTaken }) => !isTaken);
  }

  /** Makes the entries' neighbours known, once something asks for them. */
  linkNeighbours(): void {
    if (!this.#isLinked) linkNeighbours(this.knowns);
    this.#isLinked = true;
  }

  /** The entry that a draft has. */
  knownOf(probe: Probe): Known | undefined {
    return probe.known;
  }

  isFree(known: Known): boolean {
    return !known.isTaken;
  }

  take(probe: Probe, known: Known, how: How, likeness?: number): void {
    if (probe.known !== undefined || known.isTaken) return;
    this.matches.set(probe, { entry: known.entry, how, ...(likeness !== undefined && { likeness }) });
    probe.known = known;
    known.isTaken = true;
    probe.trust(known.entry);
  }
}
