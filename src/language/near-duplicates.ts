import { runLength } from './thresholds.js';

/** How many texts that share rare shingles are compared with one text at most. */
const mostCompared = 64;

/** A text's shingles, unique, the rarest first: by how many texts have them, then by their hashes. */
type Shingles = Float64Array;

/**
 * For each text the first earlier one that is similar: by the share of four-token sequences that both have. Only texts
 * that share one of their rarest sequences are compared, so time grows with the total length of all texts instead of
 * the number of pairs.
 *
 * @param texts tokens of each text
 * @param least the share of all sequences of the two that they must have in common, 0 to 1
 * @returns by index of the later text, the index of the earlier
 */
export function nearDuplicates(texts: readonly (readonly string[])[], least: number): Map<number, number> {
  const alike = new Map<number, number>();
  const same = new Map<number, number[]>();
  const index = new Map<number, number[]>();
  const numbered = numbersOf(texts);
  const all = rarestFirst(numbered);
  for (const [number, shingles] of all.entries()) {
    if (shingles.length === 0) continue;
    const ids = numbered[number] as Int32Array;
    const key = hash(ids, 0, ids.length);
    const sameKey = same.get(key);
    const twin = sameKey?.find(other => isEqual(numbered[other] as Int32Array, ids));
    const prefix = shingles.subarray(0, shingles.length - Math.ceil(least * shingles.length) + 1);
    const first = twin ?? firstAlike(prefix, shingles, { index, all, least });
    if (first !== undefined) {
      alike.set(number, first);
      continue;
    }
    if (sameKey) sameKey.push(number);
    else same.set(key, [number]);
    for (const shingle of prefix) {
      if (isAlone(shingle)) continue;
      const others = index.get(shingle);
      if (others) others.push(number);
      else index.set(shingle, [number]);
    }
  }
  return alike;
}

interface Known {
  /** The texts to compare with, by their rarest shingles. */
  index: ReadonlyMap<number, readonly number[]>;
  all: readonly Shingles[];
  least: number;
}

function firstAlike(prefix: Shingles, own: Shingles, { index, all, least }: Known): number | undefined {
  const compared = new Set<number>();
  for (const shingle of prefix) {
    if (isAlone(shingle)) continue;
    for (const other of index.get(shingle) ?? []) {
      if (compared.size >= mostCompared) return undefined;
      if (compared.has(other)) continue;
      compared.add(other);
      if (isAlike(own, all[other] as Shingles, least)) return other;
    }
  }
  return undefined;
}

function isAlike(a: Shingles, b: Shingles, least: number): boolean {
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

/** Each text's tokens as numbers, in the order in which they first occur. */
function numbersOf(texts: readonly (readonly string[])[]): Int32Array[] {
  const words = new Map<string, number>();
  return texts.map(tokens => {
    const ids = new Int32Array(tokens.length);
    for (let at = 0; at < ids.length; at++) {
      const token = tokens[at] as string;
      const known = words.get(token);
      ids[at] = known ?? words.size + 1;
      if (known === undefined) words.set(token, words.size + 1);
    }
    return ids;
  });
}

/** Each text's shingles, those in the fewest texts first. */
function rarestFirst(texts: readonly Int32Array[]): Shingles[] {
  const counts = new Counts();
  const sets = texts.map(ids => {
    // A text shorter than a sequence is one sequence.
    const length = Math.max(ids.length - runLength + 1, Math.min(ids.length, 1));
    const runs = new Float64Array(length);
    for (let at = 0; at < length; at++) runs[at] = hash(ids, at, Math.min(at + runLength, ids.length));
    const set = unique(runs.sort());
    for (const run of set) counts.add(run);
    return set;
  });
  for (const set of sets) {
    for (let at = 0; at < set.length; at++) set[at] = counts.of(set[at] as number) * above + (set[at] as number);
    set.sort();
  }
  return sets;
}

/** A shingle's count goes above the thirty bits of its hash, so that both sort as one number. */
const above = 2 ** 30;

/** Whether no other text has a shingle. */
function isAlone(shingle: number): boolean {
  return shingle < 2 * above;
}

/** How often each number of thirty bits was added: an open hash table, since a `Map` of so many takes most of the time. */
class Counts {
  // 0 is a free place, so keys are one more.
  #keys = new Uint32Array(1 << 16);
  #counts = new Uint32Array(1 << 16);
  #size = 0;

  add(number: number): void {
    const place = this.#placeOf(number);
    if (this.#keys[place] === 0) this.#size++;
    this.#keys[place] = number + 1;
    this.#counts[place] = (this.#counts[place] as number) + 1;
    if (this.#size > this.#keys.length / 2) this.#grow();
  }

  of(number: number): number {
    return this.#counts[this.#placeOf(number)] as number;
  }

  #placeOf(number: number): number {
    const keys = this.#keys;
    const mask = keys.length - 1;
    let place = number & mask;
    while (keys[place] !== 0 && keys[place] !== number + 1) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#counts = new Uint32Array(keys.length * 2);
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] as number;
      if (key === 0) continue;
      const place = this.#placeOf(key - 1);
      this.#keys[place] = key;
      this.#counts[place] = counts[at] as number;
    }
  }
}

/** Sorted numbers, each once. */
function unique(sorted: Float64Array): Float64Array {
  let end = 0;
  for (const one of sorted) if (end === 0 || one !== sorted[end - 1]) sorted[end++] = one;
  return sorted.subarray(0, end);
}

function isEqual(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}

/**
 * Thirty bits, which engines store unboxed: two of half a million sequences seldom collide, and a collision has little
 * weight.
 */
function hash(ids: Int32Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    value = Math.imul(value ^ (ids[at] as number), 0x85ebca6b);
    value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
    value ^= value >>> 16;
  }
  return value >>> 2;
}
