import type { AddedLine } from '../git/added-lines.js';
import { readLine } from '../identity/lock/read-line.js';
import { othersOf } from '../identity/lock/wording.js';
import type { Entry, Lock, Stamp } from '../identity/model.js';
import { stamp } from '../identity/times.js';

/** Everything the lines of a lock ever said, over its whole history. */
export interface Published {
  /** For each id, its line with the newest timestamp. */
  entries: ReadonlyMap<string, Entry>;
  noteTypes: ReadonlyMap<string, Stamp>;
}

/** Parses the lines that were ever added to a lock; anything that is not a lock line is skipped. */
export function publishedIn(lines: readonly Pick<AddedLine, 'line'>[]): Published {
  const entries = new Map<string, Entry>();
  const noteTypes = new Map<string, Stamp>();
  for (const { line } of lines) {
    const read = readLine(line);
    if (typeof read === 'string') continue;
    if ('entry' in read) {
      const known = entries.get(read.entry.id);
      if (known === undefined || newest(read.entry) >= newest(known)) entries.set(read.entry.id, read.entry);
    }
    if ('noteType' in read) {
      const known = noteTypes.get(read.noteType);
      if (known === undefined || read.stamp.modified >= known.modified) noteTypes.set(read.noteType, read.stamp);
    }
  }
  return { entries, noteTypes };
}

/**
 * A lock in which no timestamp is older than one that was ever published, and no entry that ever existed is missing. If
 * a commit restored an old lock and old notes, Anki has seen the newer text: the restored one must be newer still, and
 * the newer text stays as evidence, so that notes with it are this question.
 *
 * @param time when the lock got its present contents, in seconds since 1970
 */
export function neverBack(lock: Lock, { entries, noteTypes }: Published, time: number): Lock {
  const known = new Set(lock.entries.map(({ id }) => id));
  const lost = [...entries.values()].filter(({ id }) => !known.has(id));
  return {
    ...lock,
    noteTypes: Object.fromEntries(
      Object.entries(lock.noteTypes).map(([name, type]) => [name, typeAfter(type, noteTypes.get(name), time)]),
    ),
    entries: [
      ...lock.entries.map(entry => entryAfter(entry, entries.get(entry.id), time)),
      ...lost.map(entry => (entry.retired === undefined ? { ...entry, retired: stamp(time, entry.modified) } : entry)),
    ],
  };
}

function entryAfter(entry: Entry, before: Entry | undefined, time: number): Entry {
  if (before === undefined || newest(before) <= newest(entry)) return entry;
  if (entry.retired !== undefined) return { ...entry, retired: stamp(time, newest(before)) };
  const others = othersOf(entry, [...(entry.others ?? []), before]);
  const isSame =
    before.retired === undefined && before.print.content === entry.print.content && before.kind === entry.kind;
  const modified = isSame ? before.modified : stamp(time, newest(before));
  return { ...entry, modified, ...(others.length > 0 && { others }) };
}

function typeAfter(type: Stamp, before: Stamp | undefined, time: number): Stamp {
  if (before === undefined || before.modified <= type.modified) return type;
  return { ...type, modified: before.hash === type.hash ? before.modified : stamp(time, before.modified) };
}

/** The newest timestamp that a line publishes. */
function newest({ modified, retired = 0 }: Entry): number {
  return Math.max(modified, retired);
}
