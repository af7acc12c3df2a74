import type { Runs } from './runs.js';

/** How many texts that share rare runs are compared with one text at most. */
const mostCompared = 64;

/**
 * For each text the first earlier one that is similar: by the share of four-token sequences that both have. Only texts
 * that share one of their rarest sequences are compared, so time grows with the total length of all texts instead of
 * the number of pairs.
 *
 * @param least the share of all sequences of the two that they must have in common, 0 to 1
 * @returns by index of the later text, the index of the earlier
 */
export function nearDuplicates(texts: readonly Runs[], least: number): Map<number, number> {
  const alike = new Map<number, number>();
  const same = new Map<number, number>();
  const index = new Map<number, number[]>();
  const counts = new Counts(texts);
  for (const [number, { whole, runs }] of texts.entries()) {
    if (runs.length === 0) continue;
    const rare = counts.sharedAmongRarest(runs, runs.length - Math.ceil(least * runs.length) + 1);
    const first = same.get(whole) ?? firstAlike(rare, runs, { index, texts, least });
    if (first !== undefined) {
      alike.set(number, first);
      continue;
    }
    same.set(whole, number);
    for (const run of rare) {
      const others = index.get(run);
      if (others) others.push(number);
      else index.set(run, [number]);
    }
  }
  return alike;
}

interface Known {
  /** The texts to compare with, by their rarest runs. */
  index: ReadonlyMap<number, readonly number[]>;
  texts: readonly Runs[];
  least: number;
}

function firstAlike(rare: Iterable<number>, own: Uint32Array, { index, texts, least }: Known): number | undefined {
  const compared = new Set<number>();
  for (const run of rare) {
    for (const other of index.get(run) ?? []) {
      if (compared.size >= mostCompared) return undefined;
      if (compared.has(other)) continue;
      compared.add(other);
      if (isAlike(own, (texts[other] as Runs).runs, least)) return other;
    }
  }
  return undefined;
}

function isAlike(a: Uint32Array, b: Uint32Array, least: number): boolean {
  const both = a.length + b.length;
  const most = Math.min(a.length, b.length);
  if (most < least * (both - most)) return false;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared >= least * (both - shared);
}

/**
 * In how many texts each run is. Runs that share a place of the table are counted together: one may seem less rare than it
 * is, for which it is compared in vain, but never rarer.
 */
class Counts {
  readonly #counts: Uint32Array;

  constructor(texts: readonly Runs[]) {
    const all = texts.reduce((sum, { runs }) => sum + runs.length, 0);
    // Powers of two, with some room, up to 64 MB.
    this.#counts = new Uint32Array(2 ** Math.min(24, Math.ceil(Math.log2(all + 1)) + 2));
    for (const { runs } of texts) for (const run of runs) this.#counts[this.#placeOf(run)] = this.#of(run) + 1;
  }

  /** Those of a text's rarest runs that another text has as well, the rarest first. */
  sharedAmongRarest(runs: Uint32Array, most: number): Float64Array {
    let shared = 0;
    for (const run of runs) if (this.#of(run) > 1) shared++;
    const wanted = most - (runs.length - shared);
    if (wanted <= 0) return none;
    const found = new Float64Array(shared);
    let at = 0;
    // A run's count goes above the thirty bits of its hash, so that both sort as one number.
    for (const run of runs) if (this.#of(run) > 1) found[at++] = this.#of(run) * above + run;
    return found
      .sort()
      .subarray(0, wanted)
      .map(run => run % above);
  }

  #of(run: number): number {
    return this.#counts[this.#placeOf(run)] as number;
  }

  #placeOf(run: number): number {
    return run & (this.#counts.length - 1);
  }
}

const none = new Float64Array();
const above = 2 ** 30;
