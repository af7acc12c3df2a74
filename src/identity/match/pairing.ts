import { compare } from '../format-v1/serialise-lock.js';
import type { Entry } from '../model.js';
import type { Probe } from './probe.js';

/** By which step a draft found its entry. */
export type How = 'explicit' | 'same' | 'moved' | 'answer' | 'alike';

export interface Match {
  entry: Entry;
  how: How;
  /** How sure it is, 0 to 1, where the step had to guess. */
  likeness?: number;
}

export interface Candidate {
  probe: Probe;
  entry: Entry;
  likeness: number;
  /** What decides between candidates, where that is more than the likeness. */
  rank?: number;
}

/** Who found whom so far. An entry serves one draft, a draft has one entry, and nothing is ever taken back. */
export class Pairing {
  readonly matches = new Map<Probe, Match>();
  readonly #used = new Set<Entry>();

  constructor(
    readonly probes: readonly Probe[],
    readonly entries: readonly Entry[],
  ) {}

  get freeProbes(): Probe[] {
    return this.probes.filter(probe => !this.matches.has(probe));
  }

  get freeEntries(): Entry[] {
    return this.entries.filter(entry => !this.#used.has(entry));
  }

  take(probe: Probe, match: Match): void {
    if (this.matches.has(probe) || this.#used.has(match.entry)) return;
    this.matches.set(probe, match);
    this.#used.add(match.entry);
    probe.trust(match.entry);
  }

  /** Takes the likeliest pair, then the likeliest of what is left, and so on. */
  takeBest(candidates: Candidate[], how: How | ((candidate: Candidate) => How)): void {
    for (const candidate of candidates.sort(order)) {
      const { probe, entry, likeness } = candidate;
      this.take(probe, { entry, likeness, how: typeof how === 'string' ? how : how(candidate) });
    }
  }
}

// Ties go by what stands in the notes and in the lock, and only among twins by place, so that the order in which files
// are read decides nothing.
function order(a: Candidate, b: Candidate): number {
  return (
    (b.rank ?? b.likeness) - (a.rank ?? a.likeness) ||
    compare(a.entry.id, b.entry.id) ||
    compare(a.probe.draft.file, b.probe.draft.file) ||
    compare(a.probe.question, b.probe.question) ||
    compare(a.probe.content, b.probe.content) ||
    a.probe.index - b.probe.index
  );
}
