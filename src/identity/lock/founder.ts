import { deriveId } from '../format-v1/derive.js';
import { normaliseText } from '../format-v1/normalise-text.js';
import { compare } from '../format-v1/serialise-lock.js';
import { type Entry, familyOf } from '../model.js';

/**
 * Of several namespaces in one file, when nothing says which line had which, the one under which the oldest question
 * got its id; if no id tells, the first in text order.
 */
export function founder(namespaces: readonly string[], entries: readonly Entry[]): string {
  const [only, ...more] = namespaces;
  if (only !== undefined && more.length === 0) return only;
  const first = (namespace: string) =>
    entries.reduce(
      (least, entry) => (entry.created < least && isFrom(namespace, entry) ? entry.created : least),
      Number.POSITIVE_INFINITY,
    );
  const ages = new Map(namespaces.map(namespace => [namespace, first(namespace)]));
  return namespaces.reduce((kept, other) => {
    const [a, b] = [ages.get(kept) as number, ages.get(other) as number];
    return a < b || (a === b && compare(kept, other) <= 0) ? kept : other;
  });
}

function isFrom(namespace: string, { id, kind, question }: Entry): boolean {
  return deriveId(namespace, familyOf(kind), normaliseText(question)) === id;
}
