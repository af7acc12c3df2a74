import { createHash } from 'node:crypto';

// Anki wants ids that look like the milliseconds of a time in the past: these lie between May 2014 and September 2020.
const first = 1_400_000_000_000;
const span = 200_000_000_000;

/** An id that depends on nothing but the texts, shaped like the milliseconds of a date. */
export function idOf(...texts: string[]): number {
  return first + (createHash('sha256').update(JSON.stringify(texts)).digest().readUIntBE(0, 6) % span);
}

/** The wanted id, or the next that is free; it is taken from then on. */
export function claim(wanted: number, taken: Set<number>): number {
  let id = wanted;
  while (taken.has(id)) id++;
  taken.add(id);
  return id;
}
