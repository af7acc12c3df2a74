import { runLength } from './thresholds.js';

/** A text as it is compared with others: its sequences of tokens as hashes, which depend on nothing but the text. */
export interface Runs {
  /** A hash of all its tokens in their order. */
  whole: number;
  /** Hashes of thirty bits, sorted, each once; none if the text has no tokens. */
  runs: Uint32Array;
}

export const noRuns: Runs = { whole: 0, runs: new Uint32Array() };

/** A text of tokens for `nearDuplicates`. */
export function runsOf(tokens: readonly string[]): Runs {
  if (tokens.length === 0) return noRuns;
  const hashes = Int32Array.from(tokens, hashOf);
  // A text shorter than a sequence is one sequence.
  const runs = new Uint32Array(Math.max(hashes.length - runLength + 1, 1));
  for (let at = 0; at < runs.length; at++)
    runs[at] = mixed(hashes, at, Math.min(at + runLength, hashes.length), 0) >>> 2;
  const [high, low] = [mixed(hashes, 0, hashes.length, 1), mixed(hashes, 0, hashes.length, 2)];
  return { whole: (high >>> 11) * 2 ** 32 + (low >>> 0), runs: unique(runs.sort()) };
}

/** FNV-1a over the code units of a token. */
function hashOf(token: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < token.length; at++) value = Math.imul(value ^ token.charCodeAt(at), 0x01000193);
  return value;
}

/** Two of half a million sequences seldom collide in thirty bits, and a collision has little weight. */
function mixed(hashes: Int32Array, from: number, to: number, seed: number): number {
  let value = seed;
  for (let at = from; at < to; at++) {
    value = Math.imul(value ^ (hashes[at] as number), 0x85ebca6b);
    value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
    value ^= value >>> 16;
  }
  return value;
}

/** Sorted numbers, each once. */
function unique(sorted: Uint32Array): Uint32Array {
  let end = 0;
  for (const one of sorted) if (end === 0 || one !== sorted[end - 1]) sorted[end++] = one;
  return sorted.slice(0, end);
}
