import { sortEntries } from './format-v1/serialise-lock.js';
import { match } from './match/match.js';
import type { How, Match } from './match/pairing.js';
import { inOrder, Mint } from './mint.js';
import type { Entry, IdentityDraft, Lock } from './model.js';
import { entryFor, missing } from './next.js';
import { makePlan, type Plan } from './plan.js';
import { type IdentityProblem, repeatedIds } from './problems.js';
import { restamp } from './times.js';

export interface IdentifyOptions {
  /** Keeps the ids of two projects apart; the lock's own, once there is one, goes before it. */
  namespace: string;
  /** When this version of the notes came to be, in seconds since 1970: the `mod` of whatever changed. */
  time: number;
  /** Stamp every question anew, for readers whose Anki skipped a change. */
  refresh?: boolean;
  /** Hashes of the note types as they will be published, by a name of the caller's. */
  noteTypes?: Record<string, string>;
}

export interface Identity {
  id: string;
  noteId: number;
  /** Seconds since 1970; so is `modified`. */
  created: number;
  modified: number;
  how: How | 'new';
  /** How sure that is, 0 to 1, where it was a guess. */
  likeness?: number;
}

export interface Identified {
  /** One for each draft, in the drafts' order. */
  identities: Identity[];
  /** What to write back; the same as before if nothing changed. */
  lock: Lock;
  plan: Plan;
  /** Mistakes in the notes; the identities are good all the same. */
  problems: IdentityProblem[];
}

/**
 * Tells which question of the lock each draft is, so that a card keeps its review history whatever is edited. Without a
 * lock the ids come from the questions alone, the same on every machine. Pure: the caller reads, writes and has the clock.
 */
export function identify(
  drafts: readonly IdentityDraft[],
  lock: Lock | undefined,
  options: IdentifyOptions,
): Identified {
  const { namespace, noteTypes, entries } = lock ?? { namespace: options.namespace, noteTypes: {}, entries: [] };
  const { probes, matches, freeEntries } = match(drafts, entries, namespace);
  const mint = new Mint(namespace, entries);
  const next = new Map(
    inOrder(probes).map(probe => [probe, entryFor(probe, matches.get(probe)?.entry, mint, options)]),
  );
  const missed = freeEntries.map(entry => missing(entry, options.time));
  const all = sortEntries([...next.values(), ...missed]);

  const published = Object.entries(options.noteTypes ?? {});
  const stamps = published.map(([name, hash]) => [name, restamp(noteTypes[name], hash, options.time)]);
  return {
    identities: probes.map(probe => identityOf(next.get(probe) as Entry, matches.get(probe))),
    lock: { namespace, noteTypes: { ...noteTypes, ...Object.fromEntries(stamps) }, entries: all },
    plan: makePlan(matches, next, freeEntries),
    problems: repeatedIds(drafts),
  };
}

function identityOf({ id, noteId, created, modified }: Entry, match: Match | undefined): Identity {
  const { how = 'new', likeness } = match ?? {};
  return { id, noteId, created, modified, how, ...(how === 'alike' && likeness !== undefined && { likeness }) };
}
