import { hash32 } from './hash.js';
import { tokens } from './tokens.js';

/** Characters in a sketch: each is an independent sample of the text, so similarity has a standard error below 0.08. */
const sketchLength = 40;

const fewestShingles = 6;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const seeds = Array.from({ length: sketchLength }, (_, index) => hash32(`cardpress sketch ${index}`) | 1);

/**
 * Forty characters that represent a text: each is six bits of the smallest of the text's shingles under one hash
 * function (MinHash, Broder 1997, b bits kept after Li and König 2010). The share of equal characters estimates how
 * much of two texts is the same. Empty for a text so short that two of them may be equal by chance.
 */
export function sketch(text: string): string {
  return sketchOf(tokens(text));
}

/** Like `sketch`, but takes a text's tokens. */
export function sketchOf(all: readonly string[]): string {
  const shingles = shinglesIn(all);
  if (shingles.size < fewestShingles) return '';
  const smallest = new Uint32Array(sketchLength).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let i = 0; i < sketchLength; i++) {
      let hash = Math.imul(shingle ^ (shingle >>> 15) ^ (i * 0x9e3779b1), seeds[i] as number);
      hash = (hash ^ (hash >>> 13)) >>> 0;
      if (hash < (smallest[i] as number)) smallest[i] = hash;
    }
  }
  let characters = '';
  for (const hash of smallest) characters += alphabet[hash & 63];
  return characters;
}

/** Jaccard similarity of two sketched texts, 0 to 1, minus the equal characters expected by chance. */
export function sketchLikeness(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  let equal = 0;
  for (let i = 0; i < sketchLength; i++) if (a[i] === b[i]) equal++;
  const chance = 1 / alphabet.length;
  return Math.max(0, (equal / sketchLength - chance) / (1 - chance));
}

/** Hashes of each token together with the next one. */
function shinglesIn(all: readonly string[]): Set<number> {
  if (all.length === 1) return new Set([hash32(all[0] as string)]);
  const found = new Set<number>();
  for (let i = 0; i + 1 < all.length; i++) found.add(hash32(`${all[i]} ${all[i + 1]}`));
  return found;
}
