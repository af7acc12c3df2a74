import { unlikeAny } from '../format-v1/fingerprint.js';
import { compare } from '../format-v1/serialise-lock.js';
import { withoutKind } from '../former.js';
import type { Entry, Fingerprint } from '../model.js';
import { keyOf, othersOf } from './wording.js';

/**
 * One entry of two with one id. The one whose state is newer gives its text and says whether the question is asked; what
 * the other one says is kept among `others`. No time goes below either one's. Both orders give the same, and so does any
 * order of three.
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

/** When an entry came to be as it is: when its card last changed, or when it was missed. */
export function stateTime({ modified, retired }: Entry): number {
  return Math.max(modified, retired ?? 0);
}

/** Above 0 where `a` is the newer; of two that are as new an asked one, then one whose line is not of a draft format. */
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
 * Two contents that were published with one time are like none, so that the next build stamps the card anew: Anki takes
 * no update that is not newer, and which of the two a reader has is not known.
 */
function mergePrints(head: Fingerprint, tail: Fingerprint): Fingerprint {
  const { source, content } = head;
  return { ...head, source: mergeHashes(source, tail.source), content: mergeHashes(content, tail.content) };
}

function mergeHashes(a: string, b: string): string {
  if (a === b || b === '') return a;
  return a === '' ? b : unlikeAny;
}
