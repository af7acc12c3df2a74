import { runLength } from './thresholds.js';

/** How many texts that share rare shingles are compared with one text at most. */
const mostCompared = 64;

interface Indexed {
  index: number;
  /** Its shingles, the rarest first. */
  shingles: number[];
}

/**
 * For each text the first earlier one that is similar: by the share of four-token sequences that both have. Only texts
 * that share one of their rarest sequences are compared, so time grows with the total length of all texts instead of
 * the number of pairs.
 *
 * @param texts tokens of each text
 * @param least the share of all sequences of the two that they must have in common, 0 to 1
 * @returns by index of the later text, the index of the earlier
 */
export function nearDuplicates(texts: string[][], least: number): Map<number, number> {
  const alike = new Map<number, number>();
  const same = new Map<string, number>();
  const index = new Map<number, Indexed[]>();
  for (const [number, shingles] of rarestFirst(texts).entries()) {
    const text = texts[number]?.join(' ') ?? '';
    const twin = same.get(text);
    if (shingles.length === 0) continue;
    const prefix = shingles.slice(0, shingles.length - Math.ceil(least * shingles.length) + 1);
    const first = twin ?? firstAlike(prefix, shingles, index, least);
    if (first !== undefined) {
      alike.set(number, first);
      continue;
    }
    same.set(text, number);
    for (const shingle of prefix) {
      const others = index.get(shingle);
      if (others) others.push({ index: number, shingles });
      else index.set(shingle, [{ index: number, shingles }]);
    }
  }
  return alike;
}

function firstAlike(
  prefix: number[],
  shingles: number[],
  index: Map<number, Indexed[]>,
  least: number,
): number | undefined {
  const compared = new Set<Indexed>();
  const own = new Set(shingles);
  for (const shingle of prefix) {
    for (const other of index.get(shingle) ?? []) {
      if (compared.size >= mostCompared) return undefined;
      if (compared.has(other)) continue;
      compared.add(other);
      const shared = other.shingles.reduce((sum, one) => sum + (own.has(one) ? 1 : 0), 0);
      if (shared >= least * (own.size + other.shingles.length - shared)) return other.index;
    }
  }
  return undefined;
}

/** Each text's shingles as numbers, unique, those in the fewest texts first. */
function rarestFirst(texts: string[][]): number[][] {
  const counts = new Map<number, number>();
  const words = new Map<string, number>();
  const sets = texts.map(tokens => {
    const ids = tokens.map(token => {
      const id = words.get(token) ?? words.size + 1;
      words.set(token, id);
      return id;
    });
    const set = new Set<number>();
    // A text shorter than a sequence is one sequence.
    for (let at = 0; at < Math.max(ids.length - runLength + 1, Math.min(ids.length, 1)); at++) {
      set.add(hash(ids, at, Math.min(at + runLength, ids.length)));
    }
    for (const run of set) counts.set(run, (counts.get(run) ?? 0) + 1);
    return [...set];
  });
  return sets.map(set => set.sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || a - b));
}

/**
 * Thirty bits, which engines store unboxed: two of half a million sequences seldom collide, and a collision has little
 * weight.
 */
function hash(ids: number[], from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    value = Math.imul(value ^ (ids[at] ?? 0), 0x85ebca6b);
    value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
    value ^= value >>> 16;
  }
  return value >>> 2;
}
