import { sortEntries } from './format-v1/serialise-lock.js';
import { IdAllocator, inOrder } from './id-allocator.js';
import type { DraftRecord } from './match/draft-record.js';
import { match } from './match/match.js';
import type { How, Match } from './match/pairing.js';
import type { Read } from './match/reading.js';
import type { Entry, IdentityDraft, Lock } from './model.js';
import { entriesFor, missing, type NextOptions } from './next.js';
import { makePlan, type Plan } from './plan.js';
import { type IdentityProblem, repeatedIds } from './problems.js';
import { restamp } from './times.js';

export interface IdentifyOptions extends NextOptions {
  /** Keeps the ids of two projects apart; once there is a lock, its own takes precedence. */
  namespace: string;
  /** Hashes of the note types to be published, by a name chosen by the caller. */
  noteTypes?: Record<string, string>;
  /** When they were last changed, in seconds since 1970: used for those that the lock does not know. */
  noteTypesTime?: number;
  /** Whether the plan compares with what the entries say about the previous build. */
  isAgainstBefore?: boolean;
  /** The part of the notes that the drafts come from; omitted if they are all of them. */
  part?: Part;
  /** Reads a draft; omitted if drafts do not recur. */
  read?: Read;
}

/** A part of a project's notes. Questions in other files do not count as missing. */
export interface Part {
  /** Whether a file belongs to it, or would if it existed. */
  covers: (file: string) => boolean;
  /** Whether a file no longer exists, so that its questions may have moved into the part. */
  isGone: (file: string) => boolean;
}

export interface Identity {
  id: string;
  noteId: number;
  /** Other kinds that it was published as. */
  former?: readonly string[];
  /** Seconds since 1970; so is `modified`. */
  created: number;
  modified: number;
  how: How | 'new';
  /** How certain that is, 0 to 1, if evidence was weighed. */
  likeness?: number;
}

export interface Identified {
  /** One for each draft, in the drafts' order. */
  identities: Identity[];
  /** The lock to write back; unchanged if nothing changed. */
  lock: Lock;
  plan: Plan;
  /** Mistakes in the notes; the identities are valid anyway. */
  problems: IdentityProblem[];
}

/**
 * Determines which question of the lock each draft is, so that a card keeps its review history whatever is edited.
 * Without a lock the ids come from the questions alone, the same on every machine. Pure: the caller reads, writes and
 * provides the clock.
 */
export function identify(
  drafts: readonly IdentityDraft[],
  lock: Lock | undefined,
  options: IdentifyOptions,
): Identified {
  const { namespace, noteTypes, decks, entries }: Lock = lock ?? {
    namespace: options.namespace,
    noteTypes: {},
    entries: [],
  };
  const { part, time, publishes = true, noteTypesTime = 0, isAgainstBefore, read } = options;
  const [inside, outside] = split(entries, part);
  const { records, matches, freeEntries, closeCalls } = match(drafts, inside, time, read);
  const allocator = new IdAllocator(namespace, entries, records);
  const next = entriesFor(inOrder(records), record => matches.get(record)?.entry, allocator, options);
  const isMissed = (entry: Entry) => publishes && (part === undefined || part.covers(entry.file));
  const missed = freeEntries.map(entry => (isMissed(entry) ? missing(entry, time) : entry));

  let plan: Plan | undefined;
  const published = Object.entries(options.noteTypes ?? {});
  const stamps = published.map(([name, hash]) => [
    name,
    restamp(noteTypes[name], hash, noteTypes[name] ? time : Math.max(time, noteTypesTime)),
  ]);
  return {
    identities: records.map(record => identityOf(next.get(record) as Entry, matches.get(record))),
    lock: {
      namespace,
      noteTypes: { ...noteTypes, ...Object.fromEntries(stamps) },
      ...(decks && { decks }),
      entries: inLockOrder(inside, [...missed, ...outside], matches, next),
    },
    // Nobody asks for the plan of an old version.
    get plan() {
      plan ??= makePlan({
        namespace,
        matches,
        next,
        gone: freeEntries.filter(isMissed),
        closeCalls,
        time,
        isAgainstBefore,
      });
      return plan;
    },
    problems: repeatedIds(drafts),
  };
}

/** The entries of the new lock in order. Ids stay, so those that drafts have are already sorted; few are new. */
function inLockOrder(
  before: readonly Entry[],
  others: readonly Entry[],
  matches: ReadonlyMap<DraftRecord, Match>,
  next: ReadonlyMap<DraftRecord, Entry>,
): Entry[] {
  const after = new Map<Entry, Entry>();
  const rest = [...others];
  for (const [record, entry] of next) {
    const match = matches.get(record);
    if (match === undefined) rest.push(entry);
    else after.set(match.entry, entry);
  }
  const kept = before.flatMap(entry => after.get(entry) ?? []);
  return mergeSorted(sortEntries(kept), sortEntries(rest));
}

/** Merges two sorted lists. */
function mergeSorted(a: readonly Entry[], b: readonly Entry[]): Entry[] {
  if (b.length === 0) return [...a];
  const merged: Entry[] = [];
  let at = 0;
  for (const entry of a) {
    for (let other = b[at]; other !== undefined && other.id < entry.id; other = b[++at]) merged.push(other);
    merged.push(entry);
  }
  return [...merged, ...b.slice(at)];
}

/** Entries that the drafts may match, and all others. */
function split(entries: readonly Entry[], part: Part | undefined): [Entry[], Entry[]] {
  if (part === undefined) return [[...entries], []];
  const { covers, isGone } = part;
  const inside = new Set(entries.filter(({ file }) => covers(file) || isGone(file)));
  return [[...inside], entries.filter(entry => !inside.has(entry))];
}

function identityOf({ id, noteId, former, created, modified }: Entry, match: Match | undefined): Identity {
  const identity: Identity = { id, noteId, created, modified, how: match?.how ?? 'new' };
  if (former !== undefined) identity.former = former;
  if (match?.how === 'alike' && match.likeness !== undefined) identity.likeness = match.likeness;
  return identity;
}
