import type { Entry, IdentityDraft } from '../model.js';
import { matchAlike } from './alike.js';
import { matchAnswers } from './answers.js';
import { matchExplicit } from './explicit.js';
import { type Match, Pairing } from './pairing.js';
import { Probe } from './probe.js';
import { matchQuestions } from './questions.js';
import { Twins } from './twins.js';

/**
 * Finds for each draft the entry that it was published as, going from what is certain to what is likely: the id in the
 * notes, the same question, the same answer, the likeness of both. Pure; linear but for the few that changed.
 * The namespace is the one that the entries' ids were derived with; it tells twins apart that nothing else does.
 */
export function match(
  drafts: readonly IdentityDraft[],
  entries: readonly Entry[],
  namespace = '',
): { probes: readonly Probe[]; matches: ReadonlyMap<Probe, Match>; freeEntries: Entry[] } {
  const pairing = new Pairing(
    drafts.map((draft, index) => new Probe(draft, index)),
    entries,
  );
  matchExplicit(pairing);
  const twins = new Twins(pairing, namespace);
  matchQuestions(pairing, twins, 'in its file');
  matchAnswers(pairing, 'in its file');
  matchQuestions(pairing, twins, 'anywhere');
  matchAnswers(pairing, 'anywhere');
  matchAlike(pairing);
  return pairing;
}
