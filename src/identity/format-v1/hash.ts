import { hash as digest } from 'node:crypto';

/** The first `length` base64url characters (six bits each) of a text's SHA-256. */
export function shortHash(text: string, length: number): string {
  return digest('sha256', text, 'base64url').slice(0, length);
}

/** A 32-bit hash of a text (FNV-1a over UTF-16 units), for sketches; not for identity. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** Mixes 32 bits one-to-one (the finaliser of MurmurHash3). */
export function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
