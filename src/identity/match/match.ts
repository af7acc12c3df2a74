import type { Entry, IdentityDraft } from '../model.js';
import { assign, type Edge } from './assignment.js';
import { CandidateIndex } from './candidates.js';
import { type Evidence, evidenceOf, type Surroundings } from './evidence.js';
import { matchExplicit, mayServe } from './explicit.js';
import { groupBy } from './group.js';
import { type Known, knownOf, versionsOf } from './known.js';
import { closeCall, logOdds, probability } from './model.js';
import { type CloseCall, type How, type Match, Pairing } from './pairing.js';
import { type Probe, probesOf } from './probe.js';
import { rarityOf } from './rarity.js';
import { matchUnchanged } from './unchanged.js';

export interface Matched {
  probes: readonly Probe[];
  matches: ReadonlyMap<Probe, Match>;
  /** Entries that no draft is. */
  freeEntries: Entry[];
  /** Decisions that could have gone the other way, in the drafts' order. */
  closeCalls: CloseCall[];
}

/**
 * Finds for each draft the entry that it was published as: by the id in the notes, then where nothing changed, and of
 * what is left the assignment as a whole for which most evidence speaks. Pure; linear but for the few that changed.
 *
 * @param time when this build is, in seconds since 1970: likeness to what was retired long ago counts less
 */
export function match(drafts: readonly IdentityDraft[], entries: readonly Entry[], time: number): Matched {
  const pairing = new Pairing(probesOf(drafts), knownOf(entries));
  matchExplicit(pairing);
  matchUnchanged(pairing);
  const closeCalls = matchByEvidence(pairing, time);
  return {
    probes: pairing.probes,
    matches: pairing.matches,
    freeEntries: pairing.freeKnowns.map(({ entry }) => entry),
    closeCalls,
  };
}

/** A pair with the evidence of the line of the entry for which most speaks. */
interface Weighed extends Edge {
  evidence: Evidence;
}

function matchByEvidence(pairing: Pairing, time: number): CloseCall[] {
  const probes = pairing.freeProbes;
  const knowns = pairing.freeKnowns;
  if (probes.length === 0 || knowns.length === 0) return [];
  const around = surroundings(pairing, time);
  const versions = knowns.flatMap((known, at) => versionsOf(known).map(version => ({ version, at })));
  const index = new CandidateIndex(versions.map(({ version }) => version));
  const weighed = probes.flatMap((probe, place) => {
    const best = new Map<number, Weighed>();
    for (const found of index.find(probe)) {
      const { version, at } = versions[found] as (typeof versions)[number];
      if (!mayServe(version, probe)) continue;
      const evidence = evidenceOf(version, probe, around);
      const value = logOdds(evidence);
      if (value > -closeCall && value > (best.get(at)?.value ?? Number.NEGATIVE_INFINITY))
        best.set(at, { probe: place, known: at, value, evidence });
    }
    return [...best.values()];
  });
  const chosen = assign(
    weighed.filter(({ value }) => value > 0).sort((a, b) => order(a, b, probes, knowns)),
  ) as Weighed[];
  for (const { probe, known, value, evidence } of chosen) {
    pairing.take(probes[probe] as Probe, knowns[known] as Known, howOf(evidence), round(probability(value)));
  }
  return closeCallsOf(weighed, pairing, probes, knowns);
}

function surroundings(pairing: Pairing, time: number): Surroundings {
  const { probes, knowns } = pairing;
  const answers = new Map<string, number>();
  for (const side of [probes, knowns]) {
    const counts = new Map<string, number>();
    for (const { answer } of side) if (answer !== '') counts.set(answer, (counts.get(answer) ?? 0) + 1);
    for (const [answer, count] of counts) answers.set(answer, Math.max(count, answers.get(answer) ?? 0));
  }
  return {
    rarity: rarityOf([...probes, ...pairing.freeKnowns].map(({ words }) => words)),
    answers,
    found: probe => pairing.knownOf(probe),
    oldest: oldestOf(pairing),
    time,
  };
}

/**
 * Of entries with one question and one answer, where fewer drafts ask the question now: those that were there first. What
 * was copied elsewhere and later deleted where it stood was moved in two steps, and the older card has the history.
 */
function oldestOf({ freeKnowns, freeProbes }: Pairing): Set<Known> {
  const asked = groupBy(freeProbes, ({ family, question }) => `${family} ${question}`);
  const active = freeKnowns.filter(known => !known.isRetired);
  const before = groupBy(active, ({ family, question }) => `${family} ${question}`);
  const copies = groupBy(active, ({ family, question, answer }) =>
    answer === '' ? undefined : `${family} ${question} ${answer}`,
  );
  const oldest = new Set<Known>();
  for (const group of copies.values()) {
    const [first] = group;
    const question = `${first?.family} ${first?.question}`;
    if (group.length < 2 || (before.get(question)?.length ?? 0) <= (asked.get(question)?.length ?? 0)) continue;
    const time = Math.min(...group.map(({ entry }) => entry.created));
    const early = group.filter(({ entry }) => entry.created === time);
    if (early.length < group.length) for (const known of early) oldest.add(known);
  }
  return oldest;
}

function howOf({ same, otherFile, answerSame }: Evidence): How {
  if (same > 0) return otherFile > 0 ? 'moved' : 'same';
  return answerSame > 0 ? 'answer' : 'alike';
}

/** What was weighed and came out near the line: joined though it was doubtful, or not joined though something spoke for it. */
function closeCallsOf(weighed: Weighed[], pairing: Pairing, probes: Probe[], knowns: Known[]): CloseCall[] {
  return weighed.flatMap(({ probe: place, known: at, value }): CloseCall[] => {
    const probe = probes[place] as Probe;
    const known = knowns[at] as Known;
    const isJoined = pairing.knownOf(probe) === known;
    const isApart = pairing.knownOf(probe) === undefined && pairing.isFree(known) && !known.isRetired;
    if (Math.abs(value) > closeCall || !(isJoined || isApart)) return [];
    return [{ probe, entry: known.entry, likeness: round(probability(value)) }];
  });
}

// The order in which files are read decides nothing: ties go by what stands in the lock and in the notes.
function order(a: Edge, b: Edge, probes: Probe[], knowns: Known[]): number {
  const text = ({ probe, known }: Edge) => {
    const { file, question, source } = probes[probe] as Probe;
    return `${(knowns[known] as Known).entry.id} ${file} ${question} ${source}`;
  };
  const [one, other] = [text(a), text(b)];
  return one < other ? -1 : one > other ? 1 : a.probe - b.probe;
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
