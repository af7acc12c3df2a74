import type { DraftRecord } from './match/draft-record.js';
import { afterLength } from './match/known.js';
import type { Match } from './match/pairing.js';
import type { Entry } from './model.js';

/**
 * New questions in the place of a retired one: after the same question, or before the same question. Most are
 * rewordings that were not recognised.
 *
 * @param next every draft with its new entry, those of a file in order
 * @param retired entries that no draft matches any more
 */
export function findInPlace(
  next: ReadonlyMap<DraftRecord, Entry>,
  matches: ReadonlyMap<DraftRecord, Match>,
  retired: readonly Entry[],
): Map<DraftRecord, Entry> {
  const found = new Map<DraftRecord, Entry>();
  if (retired.length === 0) return found;
  const behind = new Map(retired.map(entry => [`${entry.file} ${entry.after}`, entry]));
  const byStart = new Map(retired.map(entry => [`${entry.file} ${startOf(entry.id)}`, entry]));
  const taken = new Set<Entry>();
  for (const [record, { file, after }] of next) {
    if (matches.has(record)) continue;
    const before = record.before && found.get(record.before);
    const follower = record.next && matches.get(record.next)?.entry;
    const candidates = [
      behind.get(`${file} ${before ? startOf(before.id) : after}`),
      follower && byStart.get(`${follower.file} ${follower.after}`),
    ];
    const entry = candidates.find(one => one !== undefined && !taken.has(one));
    if (entry === undefined) continue;
    found.set(record, entry);
    taken.add(entry);
  }
  return found;
}

function startOf(id: string): string {
  return id.slice(0, afterLength);
}
