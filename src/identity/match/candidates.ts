import type { Unit } from '../text/units.js';

/** A key that more entries than this have is passed over; the rarer ones find the entry. */
const commonest = 64;
/** So many entries are looked at closely for one draft. */
const closest = 24;
const band = 2;

export interface Indexed {
  units: readonly Unit[];
  sketch: string;
}

/**
 * An index of entries by the words of their questions and by parts of their answers' sketches (locality-sensitive
 * hashing), so that a draft meets a few dozen entries and not all of them.
 */
export class CandidateIndex {
  readonly #postings = new Map<string, number[]>();
  readonly #hits: Float64Array;

  constructor(items: readonly Indexed[]) {
    this.#hits = new Float64Array(items.length);
    items.forEach((item, place) => {
      for (const key of new Set(keysOf(item))) {
        const posting = this.#postings.get(key);
        if (posting === undefined) this.#postings.set(key, [place]);
        else posting.push(place);
      }
    });
  }

  /** Places of the entries that have most in common with a draft, the nearest first. */
  find(item: Indexed): number[] {
    const hits = this.#hits;
    const found: number[] = [];
    for (const key of new Set(keysOf(item))) {
      const posting = this.#postings.get(key) ?? [];
      if (posting.length > commonest) continue;
      for (const place of posting) {
        if (hits[place] === 0) found.push(place);
        (hits[place] as number) += 1 / posting.length;
      }
    }
    found.sort((a, b) => (hits[b] as number) - (hits[a] as number) || a - b);
    for (const place of found) hits[place] = 0;
    return found.slice(0, closest);
  }
}

/** Words and characters, pairs of neighbours, and parts of the sketch. */
function* keysOf({ units, sketch }: Indexed): Generator<string> {
  for (const [at, { text }] of units.entries()) {
    yield text;
    // Finds the word also where a later letter of it was mistyped.
    if (text.length >= 7) yield `${text.slice(0, 4)}…`;
    yield `${text} ${units[at + 1]?.text ?? ''}`;
  }
  for (let at = 0; at + band <= sketch.length; at += band) yield `${at}:${sketch.slice(at, at + band)}`;
}
