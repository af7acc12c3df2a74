import type { Weighed } from './likeness.js';

/** A token or a part of a sketch that more entries than this have is passed over; the rarer ones find the entry. */
const commonest = 64;
/** So many entries are looked at closely for one draft. */
const closest = 24;
const band = 2;

/**
 * An index of entries by the tokens of their questions and by parts of their answers' sketches (locality-sensitive
 * hashing), so that a draft meets a few dozen entries and not all of them.
 */
export class CandidateIndex {
  readonly #postings = new Map<string, number[]>();
  readonly #hits: Float64Array;

  constructor(items: readonly { question: Weighed; sketch: string }[]) {
    this.#hits = new Float64Array(items.length);
    items.forEach((item, place) => {
      for (const { key } of keysOf(item)) {
        const posting = this.#postings.get(key);
        if (posting === undefined) this.#postings.set(key, [place]);
        else posting.push(place);
      }
    });
  }

  /** Places of the entries that have most in common with a draft, the nearest first. */
  find(item: { question: Weighed; sketch: string }): number[] {
    const found: number[] = [];
    for (const { key, weight } of keysOf(item)) {
      const posting = this.#postings.get(key) ?? [];
      if (posting.length > commonest) continue;
      for (const place of posting) {
        if (this.#hits[place] === 0) found.push(place);
        (this.#hits[place] as number) += weight;
      }
    }
    const hits = this.#hits;
    found.sort((a, b) => (hits[b] as number) - (hits[a] as number) || a - b);
    for (const place of found) hits[place] = 0;
    return found.slice(0, closest);
  }
}

function* keysOf({
  question,
  sketch,
}: {
  question: Weighed;
  sketch: string;
}): Generator<{ key: string; weight: number }> {
  for (const [token, weight] of question) yield { key: `t${token}`, weight };
  for (let at = 0; at + band <= sketch.length; at += band) {
    yield { key: `${at} ${sketch.slice(at, at + band)}`, weight: 2 };
  }
}
