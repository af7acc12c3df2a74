import { say } from '../../say/say.js';
import { compare, sortEntries } from '../format-v1/serialise-lock.js';
import type { Deck, Entry, Lock, Stamp } from '../model.js';
import { mergeEntries, stateTime } from './merge-entries.js';
import { keyOf } from './wording.js';

/**
 * Merges the locks of two branches without manual work: of two lines for one id the newer one wins, and what the other
 * one says stays beside it as evidence until a build has seen the notes. Symmetric, associative and idempotent (without
 * a base); no entry is lost and no timestamp goes back, so a line that one branch deleted stays.
 *
 * @param base the common ancestor, if known: a line that is unchanged from it does not compete with one that was
 * changed
 */
export function mergeLocks(a: Lock, b: Lock, base?: Lock): Lock {
  const decks = mergeDecks(a.decks, b.decks, base?.decks);
  return {
    namespace: olderNamespace(a, b),
    noteTypes: mergeStamps(a.noteTypes, b.noteTypes),
    ...(decks && { decks }),
    entries: mergeAll(a.entries, b.entries, base?.entries ?? []),
  };
}

/**
 * For two locks that were created separately, says which namespace the merged one keeps; undefined if they have the
 * same.
 */
export function namespaceNotice(a: Lock, b: Lock): string | undefined {
  if (a.namespace === b.namespace) return undefined;
  const kept = olderNamespace(a, b);
  return namespaceReason(kept, [kept === a.namespace ? b.namespace : a.namespace]);
}

/** What the user needs to know when two namespaces meet. */
export function namespaceReason(kept: string, others: readonly string[]): string {
  const names = others.map(name => JSON.stringify(name)).join(', ');
  return say(
    'the branches created their locks separately: the namespace {kept} stays because it has the older question, and {names} is dropped. Cards keep their ids, but Anki will not update cards from decks that were published under a dropped name',
    { kept: JSON.stringify(kept), names },
  );
}

function mergeAll(a: readonly Entry[], b: readonly Entry[], base: readonly Entry[]): Entry[] {
  const before = new Map(base.map(entry => [entry.id, entry]));
  const merged = new Map(a.map(entry => [entry.id, entry]));
  for (const entry of b) {
    const other = merged.get(entry.id);
    merged.set(entry.id, other === undefined ? entry : mergePair(other, entry, before.get(entry.id)));
  }
  return sortEntries(merged.values());
}

function mergePair(a: Entry, b: Entry, base: Entry | undefined): Entry {
  const merged = mergeEntries(a, b);
  if (base === undefined) return merged;
  const [stale, changed] = isSame(a, base) ? [a, b] : isSame(b, base) ? [b, a] : [];
  if (stale === undefined || changed === undefined || stateTime(changed) < stateTime(stale)) return merged;
  const { created, modified, noteId } = merged;
  return { ...changed, created, modified, noteId };
}

function isSame(a: Entry, b: Entry): boolean {
  const text = (entry: Entry) =>
    JSON.stringify([keyOf(entry), entry.modified, entry.retired, entry.after, entry.print.source, entry.print.content]);
  return a.others === undefined && text(a) === text(b);
}

/** Of two namespaces, the one under which the oldest question got its id. */
function olderNamespace(a: Lock, b: Lock): string {
  const first = ({ entries }: Lock) =>
    entries.reduce((least, { created }) => Math.min(least, created), Number.POSITIVE_INFINITY);
  const [one, other] = [first(a), first(b)];
  const isFirst = one === other ? compare(a.namespace, b.namespace) <= 0 : one < other;
  return isFirst ? a.namespace : b.namespace;
}

/** The newer one of each note type. */
export function mergeStamps(
  a: Readonly<Record<string, Stamp>>,
  b: Readonly<Record<string, Stamp>>,
): Record<string, Stamp> {
  const merged = new Map(Object.entries(a));
  for (const [name, stamp] of Object.entries(b)) {
    const other = merged.get(name);
    merged.set(name, other === undefined ? stamp : newer(other, stamp));
  }
  return Object.fromEntries([...merged].sort(([x], [y]) => compare(x, y)));
}

type Decks = Lock['decks'];

/**
 * The deck of each file. Of two that were given to one file that which the base does not have; else the first by its name,
 * until a build has seen the notes.
 */
export function mergeDecks(a: Decks, b: Decks, base: Decks = {}): Decks {
  if (a === undefined || b === undefined) return a ?? b;
  const merged = new Map(Object.entries(a));
  for (const [file, deck] of Object.entries(b)) {
    const other = merged.get(file);
    const before = base[file];
    if (other === undefined || (before && isSameDeck(other, before))) merged.set(file, deck);
    else if (!(before && isSameDeck(deck, before)) && orderOf(deck, other) < 0) merged.set(file, deck);
  }
  return Object.fromEntries([...merged].sort(([x], [y]) => compare(x, y)));
}

function isSameDeck(a: Deck, b: Deck): boolean {
  return a.name === b.name && a.id === b.id;
}

function orderOf(a: Deck, b: Deck): number {
  return compare(a.name, b.name) || a.id - b.id;
}

/**
 * Two faces that were published with the same timestamp are treated as unknown, so that the next build updates the note
 * type again.
 */
function newer(a: Stamp, b: Stamp): Stamp {
  if (a.modified !== b.modified) return a.modified > b.modified ? a : b;
  return a.hash === b.hash ? a : { ...a, hash: '' };
}
