import { hash as digest } from 'node:crypto';
import type { Family } from '../model.js';

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** An id as generated here, which an author may also copy into the notes. */
export const idPattern = /^[a-z2-7]{16}$/u;

/**
 * The id of a question that no lock knows and that the notes ask once: 80 bits of SHA-256 over input that is the same
 * on every machine.
 * @param question the normalised text
 */
export function deriveId(namespace: string, family: Family, question: string): string {
  return encode(['question', namespace, family, question, 0]);
}

/**
 * The id of a question that no lock knows, if others are asked in the same words: the place distinguishes them, so that
 * adding another one changes no existing id.
 * @param question the normalised text
 * @param place the file's path, and the titles of the sections around the question
 * @param occurrence how many questions with the same words and place came before, from 0
 */
export function deriveTwinId(
  namespace: string,
  family: Family,
  question: string,
  place: readonly [file: string, section: string],
  occurrence: number,
): string {
  return encode(['twin', namespace, family, question, ...place, occurrence]);
}

/** The id for a name that an author wrote below a heading; it depends on nothing else. */
export function deriveNamedId(namespace: string, family: Family, name: string): string {
  return encode(['name', namespace, family, name]);
}

/**
 * A note id: 13 digits, like a timestamp in milliseconds between 2001 and 2017, because Anki treats note ids as
 * creation times. `taken` are the ids in use.
 */
export function deriveNoteId(id: string, taken: ReadonlySet<number>): number {
  const hash = digest('sha256', `note ${id}`, 'buffer').readUIntBE(0, 6);
  let noteId = firstNoteId + (hash % noteIds);
  while (taken.has(noteId)) noteId++;
  return noteId;
}

const firstNoteId = 1_000_000_000_000;
const noteIds = 500_000_000_000;

function encode(parts: (string | number)[]): string {
  const hash = digest('sha256', JSON.stringify(parts), 'buffer');
  let id = '';
  for (let bit = 0; bit < 80; bit += 5) {
    const two = ((hash[bit >> 3] as number) << 8) | (hash[(bit >> 3) + 1] as number);
    id += base32[(two >> (11 - (bit & 7))) & 31];
  }
  return id;
}
