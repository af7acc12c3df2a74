import { mergeStamps } from '../identity/lock/merge.js';
import { mergeEntries, stateTime } from '../identity/lock/merge-entries.js';
import { type Entry, familyOf, type Lock } from '../identity/model.js';

/**
 * A lock combined with whatever is newer in another one: the lines that it lacks, unless they have the same question as
 * one of its own under another id, and those that differ and are newer. What they replace stays as evidence.
 *
 * @param isTaken which of the missing lines may be taken; default: all
 */
export function takeNewer(lock: Lock, other: Lock, isTaken: (entry: Entry) => boolean = () => true): Lock {
  const others = new Map(other.entries.map(entry => [entry.id, entry]));
  const known = new Set(lock.entries.map(({ id }) => id));
  const texts = new Set(lock.entries.map(wordingKey));
  const added = other.entries.filter(entry => !known.has(entry.id) && !texts.has(wordingKey(entry)) && isTaken(entry));
  return {
    ...lock,
    noteTypes: mergeStamps(lock.noteTypes, other.noteTypes),
    entries: [...lock.entries.map(entry => newerOf(entry, others.get(entry.id))), ...added],
  };
}

function newerOf(entry: Entry, other: Entry | undefined): Entry {
  if (other === undefined || saysTheSame(entry, other) || stateTime(other) <= stateTime(entry)) return entry;
  return mergeEntries(entry, other);
}

/** A build made before the commit has an earlier timestamp than the commit, but is the same. */
function saysTheSame(a: Entry, b: Entry): boolean {
  const isSame = a.print.question === b.print.question && a.print.source === b.print.source && a.file === b.file;
  return isSame && a.kind === b.kind && (a.retired === undefined) === (b.retired === undefined);
}

function wordingKey({ kind, print }: Entry): string {
  return `${familyOf(kind)} ${print.question} ${print.answer}`;
}
