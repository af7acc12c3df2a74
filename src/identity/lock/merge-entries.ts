import { unlikeAny } from '../format-v1/fingerprint.js';
import { compare } from '../format-v1/serialise-lock.js';
import { withoutKind } from '../former.js';
import type { Entry, Fingerprint } from '../model.js';
import { keyOf, othersOf } from './wording.js';

/**
 * Merges two entries with the same id. The one with the newer state provides the text and says whether the question is
 * still asked; what the other one says is kept in `others`. No timestamp falls below either one's. Commutative and
 * associative.
 */
export function mergeEntries(a: Entry, b: Entry): Entry {
  const rank = order(a, b);
  const byKey = compare(keyOf(a), keyOf(b));
  const [head, tail] = rank > 0 || (rank === 0 && byKey >= 0) ? [a, b] : [b, a];
  const others = othersOf(head, [...(head.others ?? []), tail, ...(tail.others ?? [])]);
  const former = withoutKind(head.kind, [tail.kind, ...(head.former ?? []), ...(tail.former ?? [])]);
  const { retired, others: _, former: __, ...rest } = head;
  return {
    ...rest,
    ...(former.length > 0 && { former }),
    noteId: oldest(a, b).noteId,
    created: Math.min(a.created, b.created),
    modified: Math.max(a.modified, b.modified),
    ...(retired !== undefined && { retired }),
    after: rank === 0 && byKey === 0 && tail.after > head.after ? tail.after : head.after,
    print: rank === 0 ? mergePrints(head.print, tail.print) : head.print,
    ...(others.length > 0 && { others }),
  };
}

/** When an entry reached its present state: when its card last changed, or when the question was removed. */
export function stateTime({ modified, retired }: Entry): number {
  return Math.max(modified, retired ?? 0);
}

/**
 * Above 0 if `a` is newer; at equal times a question that is asked wins, then one whose line is not in a draft format.
 */
function order(a: Entry, b: Entry): number {
  return (
    stateTime(a) - stateTime(b) ||
    Number(a.retired === undefined) - Number(b.retired === undefined) ||
    Number(a.print.source !== '') - Number(b.print.source !== '')
  );
}

function oldest(a: Entry, b: Entry): Entry {
  return (a.created - b.created || a.noteId - b.noteId) <= 0 ? a : b;
}

/**
 * Two contents that were published with the same timestamp are treated as unknown, so that the next build updates the
 * card again: Anki only accepts newer updates, and which of the two a reader has is unknown.
 */
function mergePrints(head: Fingerprint, tail: Fingerprint): Fingerprint {
  const { source, content } = head;
  return { ...head, source: mergeHashes(source, tail.source), content: mergeHashes(content, tail.content) };
}

function mergeHashes(a: string, b: string): string {
  if (a === b || b === '') return a;
  return a === '' ? b : unlikeAny;
}
