import { mergeLocks } from '../identity/lock/merge.js';
import { type Entry, familyOf, type Lock } from '../identity/model.js';

/**
 * What was published goes before what history and lock say: its questions are those that readers have. What they know
 * besides is kept only where a lock says it, and not of a question that was published under another id.
 */
export function withPublished(current: Lock | undefined, published: Lock, namespace: string, isLock: boolean): Lock {
  const known = new Map(published.entries.map(entry => [entry.id, entry]));
  const asked = ({ kind, print: { question, answer } }: Entry) => `${familyOf(kind)} ${question} ${answer}`;
  const texts = new Set(published.entries.map(asked));
  const isKept = (entry: Entry) => known.has(entry.id) || (isLock && !texts.has(asked(entry)));
  const entries = (current?.entries ?? []).filter(isKept);
  const merged = mergeLocks({ ...published, namespace }, { noteTypes: {}, ...current, namespace, entries });
  return {
    ...merged,
    entries: merged.entries.map(entry => {
      const one = known.get(entry.id);
      return one === undefined ? entry : { ...entry, published: one };
    }),
  };
}

/** Whether something that was published and a lock have neither name nor any question in common. */
export function isOfAnother(published: Lock, lock: Lock | undefined): boolean {
  if (lock === undefined || lock.namespace === published.namespace || published.entries.length === 0) return false;
  const ids = new Set(lock.entries.map(({ id }) => id));
  return ids.size > 0 && !published.entries.some(({ id }) => ids.has(id));
}
