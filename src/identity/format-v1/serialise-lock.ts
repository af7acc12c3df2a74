import type { Entry, Lock } from '../model.js';
import { writeEntry } from './line.js';

/** The first word of the lock's first line. */
export const lockName = 'cardpress.lock';

/** The version of the lock format. A later cardpress with a different format increases it. */
export const lockVersion = 1;

/**
 * The lock as text: a line for the version, one for the namespace, one for each note type, one for the deck of each file, one
 * for each entry. Every
 * line is separate JSON, and lines are sorted by id, which never changes: an edit changes one line and moves none, so
 * git can merge two branches line by line. What a merge could not decide is kept in additional lines for the id, with
 * timestamp 0.
 */
export function serialiseLock({ namespace, noteTypes, decks = {}, entries }: Lock): string {
  const types = Object.entries(noteTypes).sort(([a], [b]) => compare(a, b));
  const filed = Object.entries(decks).sort(([a], [b]) => compare(a, b));
  const lines = [
    JSON.stringify([lockName, lockVersion]),
    JSON.stringify(['namespace', namespace]),
    ...types.map(([name, { hash, modified }]) => JSON.stringify(['note type', name, hash, modified])),
    ...filed.map(([file, { name, id }]) => JSON.stringify(['deck', file, name, id])),
    ...sortEntries(entries).flatMap(linesOf),
  ];
  return `${lines.join('\n')}\n`;
}

function linesOf({ others = [], ...entry }: Entry): string[] {
  const { id, noteId, created } = entry;
  const lines = others.map(
    (other): Entry => ({
      ...other,
      id,
      noteId,
      created,
      modified: 0,
      after: '',
      print: { ...other.print, source: '', content: '' },
    }),
  );
  return [entry, ...lines].map(writeEntry);
}

/** In the order of the lock's lines; code units are compared because locale order differs between machines. */
export function sortEntries<T extends { id: string }>(entries: Iterable<T>): T[] {
  const all = [...entries];
  // A lock that was read or created is already in order.
  return all.every(({ id }, at) => at === 0 || (all[at - 1] as T).id <= id)
    ? all
    : all.sort((a, b) => compare(a.id, b.id));
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
