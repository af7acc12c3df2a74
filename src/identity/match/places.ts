import type { DraftRecord } from './draft-record.js';
import type { Known } from './known.js';
import { fewestVotes } from './thresholds.js';

/** The parts of a question's place. */
export const placeKinds = ['file', 'title', 'section'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** A draft and an entry that may be the same question, judging by their words. */
export interface Vote {
  known: Known;
  record: DraftRecord;
  /** How much it counts: 1 if neither could be another. */
  share: number;
}

/**
 * Determines whether a draft is in the place of an entry, even if files, titles or sections were renamed, renumbered,
 * split or joined: a place goes where most of its questions went.
 */
export class Places {
  readonly #votes: Record<PlaceKind, Map<string, Map<string, number>>>;

  constructor(votes: readonly Vote[]) {
    const counted = placeKinds.map(kind => [kind, count(kind, votes)]);
    this.#votes = Object.fromEntries(counted) as Record<PlaceKind, Map<string, Map<string, number>>>;
  }

  /**
   * How far a draft is from where the entry's place went, 0 to 1; if no other question tells, judged by name.
   *
   * @param own what the two contributed to the votes themselves
   */
  distance(kind: PlaceKind, known: Known, record: DraftRecord, own: number): number {
    const to = keyOf(kind, record);
    let here = 0;
    let most = 0;
    for (const [place, share] of this.#votes[kind].get(keyOf(kind, known)) ?? []) {
      const others = place === to ? share - own : share;
      if (place === to) here = others;
      most = Math.max(most, others);
    }
    return most < fewestVotes ? Number(known[kind] !== record[kind]) : 1 - here / most;
  }
}

/** For each place in the lock, how many of its questions went where. */
function count(kind: PlaceKind, votes: readonly Vote[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { known, record, share } of votes) {
    const [from, to] = [keyOf(kind, known), keyOf(kind, record)];
    const shares = counts.get(from) ?? new Map<string, number>();
    counts.set(from, shares);
    shares.set(to, (shares.get(to) ?? 0) + share);
  }
  return counts;
}

/** A section is identified together with its file. */
function keyOf(kind: PlaceKind, side: Known | DraftRecord): string {
  return kind === 'section' ? `${side.file} ${side.title} ${side.section}` : side[kind];
}
