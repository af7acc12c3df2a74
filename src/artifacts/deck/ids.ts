import { hash } from 'node:crypto';

// Anki expects ids that look like past timestamps in milliseconds: these lie between May 2014 and September 2020.
const first = 1_400_000_000_000;
const span = 200_000_000_000;

/** An id that depends only on the texts, shaped like a timestamp in milliseconds. */
export function idOf(...texts: string[]): number {
  return first + (hash('sha256', JSON.stringify(texts), 'buffer').readUIntBE(0, 6) % span);
}

/** The requested id, or the next free one; it is reserved from then on. */
export function claim(wanted: number, taken: Set<number>): number {
  let id = wanted;
  while (taken.has(id)) id++;
  taken.add(id);
  return id;
}
