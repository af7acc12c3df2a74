import { compare } from '../format-v1/serialise-lock.js';
import type { Entry, IdentityDraft } from '../model.js';
import { assign, type Edge } from './assignment.js';
import { CandidateIndex } from './candidates.js';
import { type DraftRecord, draftRecords } from './draft-record.js';
import {
  type Evidence,
  type Surroundings,
  type Where,
  type WordEvidence,
  withPlace,
  wordEvidence,
} from './evidence.js';
import { matchExplicit, mayServe } from './explicit.js';
import { groupBy } from './group.js';
import { Known, versionsOf } from './known.js';
import { logOdds, mostOfPlace, probability } from './model.js';
import { type CloseCall, type How, type Match, Pairing } from './pairing.js';
import { type PlaceKind, Places, placeKinds } from './places.js';
import { rarityOf } from './rarity.js';
import type { Read } from './reading.js';
import { closeCall, namesOff, sureShare, surestVote } from './thresholds.js';
import { matchUnchanged } from './unchanged.js';

export interface Matched {
  records: readonly DraftRecord[];
  matches: ReadonlyMap<DraftRecord, Match>;
  /** Entries that no draft matches. */
  freeEntries: Entry[];
  /** Decisions that could have gone the other way, in the drafts' order. */
  closeCalls: CloseCall[];
}

/**
 * Finds for each draft the entry that it was published as: by the id in the notes, then if nothing changed, and for the
 * rest by the assignment with the most evidence overall. Pure; linear except for the few that changed.
 *
 * @param time the time of this build, in seconds since 1970: similarity to what was retired long ago counts less
 * @param read reads a draft; omitted if drafts do not recur
 */
export function match(drafts: readonly IdentityDraft[], entries: readonly Entry[], time: number, read?: Read): Matched {
  const pairing = new Pairing(
    draftRecords(drafts, read),
    entries.map(entry => new Known(entry)),
  );
  matchExplicit(pairing);
  matchUnchanged(pairing);
  const closeCalls = matchByEvidence(pairing, time);
  return {
    records: pairing.records,
    matches: pairing.matches,
    freeEntries: pairing.freeKnowns.map(({ entry }) => entry),
    closeCalls,
  };
}

/**
 * A draft and an entry, by index among those not yet matched, and the evidence for the entry's line with the most
 * evidence.
 */
export interface Weighed extends Edge {
  evidence: Evidence;
}

function matchByEvidence(pairing: Pairing, time: number): CloseCall[] {
  const { records, knowns, weighed } = weigh(pairing, time, -closeCall);
  const likely = inOrder(
    weighed.filter(({ value }) => value > 0),
    records,
    knowns,
  );
  for (const { record, known, value, evidence } of assign(likely) as Weighed[]) {
    pairing.take(records[record] as DraftRecord, knowns[known] as Known, howOf(evidence), round(probability(value)));
  }
  return closeCallsOf(weighed, pairing, records, knowns);
}

export interface Weighing {
  records: DraftRecord[];
  knowns: Known[];
  weighed: Weighed[];
}

/**
 * Weighs the evidence for each free draft and the free entries that have anything in common with it: first the words,
 * then, once it is known where places went, both together.
 *
 * @param least results below this are omitted, in logits
 */
export function weigh(pairing: Pairing, time: number, least: number): Weighing {
  const records = pairing.freeProbes;
  const knowns = pairing.freeKnowns;
  if (records.length === 0 || knowns.length === 0) return { records, knowns, weighed: [] };
  pairing.linkNeighbours();
  const around = surroundings(pairing, time);
  const versions = knowns.flatMap((known, at) => versionsOf(known).map(version => ({ version, at })));
  const index = new CandidateIndex(versions.map(({ version }) => version));
  const met = records.flatMap((record, place) =>
    index.find(record).flatMap((found): Met[] => {
      const { version: known, at } = versions[found] as (typeof versions)[number];
      if (!mayServe(known, record)) return [];
      const words = wordEvidence(known, record, around);
      const value = logOdds(words);
      // If even the best of all places would not help it, it does not count.
      return value > Math.min(0, least - mostOfPlace) ? [{ place, at, record, known, words, value }] : [];
    }),
  );
  const where = whereabouts(pairing, met);
  const best = new Map<number, Weighed>();
  for (const { place, at, record, known, words } of met) {
    const evidence = withPlace(words, known, record, where);
    const value = logOdds(evidence);
    const key = place * knowns.length + at;
    if (value > least && value > (best.get(key)?.value ?? Number.NEGATIVE_INFINITY))
      best.set(key, { record: place, known: at, value, evidence });
  }
  return { records, knowns, weighed: [...best.values()] };
}

/** A free draft and a line of a free entry that have something in common. */
interface Met {
  place: number;
  at: number;
  record: DraftRecord;
  known: Known;
  words: WordEvidence;
  value: number;
}

/**
 * Where places went and which matches are certain, based on those that did not change and those whose words leave
 * little doubt.
 */
function whereabouts(pairing: Pairing, met: readonly Met[]): Where {
  const likely = met.filter(({ value, known }) => value > 0 && !known.isRetired);
  const odds = likely.map(({ known, record, value }) =>
    Math.exp(Math.min(value, surestVote) - nameDistance(known, record)),
  );
  const ofRecord = new Map<number, number>();
  const ofKnown = new Map<number, number>();
  likely.forEach(({ place, at }, index) => {
    ofRecord.set(place, (ofRecord.get(place) ?? 0) + (odds[index] as number));
    ofKnown.set(at, (ofKnown.get(at) ?? 0) + (odds[index] as number));
  });
  const shares = new Map<DraftRecord, Map<Known, number>>();
  const sure = new Map<DraftRecord, Known>();
  const votes = likely.map(({ record, known, place, at, words }, index) => {
    const part = (odds[index] as number) / Math.max(ofRecord.get(place) ?? 0, ofKnown.get(at) ?? 0);
    const share = part * witness(known, record, words);
    const own = shares.get(record) ?? new Map<Known, number>();
    shares.set(record, own.set(known, share));
    if (share > sureShare) sure.set(record, known);
    return { record, known, share };
  });
  const unchanged = pairing.records.flatMap(record => {
    const known = pairing.knownOf(record);
    return known === undefined ? [] : [{ record, known, share: 1 }];
  });
  return {
    places: new Places([...unchanged, ...votes]),
    found: record => pairing.knownOf(record) ?? sure.get(record),
    share: (known, record) => shares.get(record)?.get(known) ?? 0,
    isTwin: twinsOf(pairing),
  };
}

/** Whether the notes, or the entries still asked in the lock, have a draft's question more than once. */
function twinsOf({ records, knowns }: Pairing): (record: DraftRecord) => boolean {
  const asked = [records, knowns.filter(known => !known.isRetired)].map(sides => {
    const counts = new Map<string, number>();
    for (const { question } of sides) counts.set(question, (counts.get(question) ?? 0) + 1);
    return counts;
  });
  return ({ question }) => asked.some(counts => (counts.get(question) ?? 0) > 1);
}

/**
 * How much a pair counts as a vote for where its place went: a question that could be asked about anything needs its
 * answer for that.
 */
function witness(known: Known, record: DraftRecord, words: WordEvidence): number {
  if (known.answer === '' || record.answer === '') return 1;
  const { answerSame, shortAnswerSame, answerLike, answerReplaced } = words;
  return record.words.isGeneric ? Math.max(answerSame, shortAnswerSame, answerLike) : 1 - answerReplaced;
}

/** How far two places are apart by their names, in logits. */
function nameDistance(known: Known, record: DraftRecord): number {
  const isOff = (kind: PlaceKind) => Number(known[kind] !== '' && known[kind] !== record[kind]);
  return placeKinds.reduce((sum, kind) => sum + namesOff[kind] * isOff(kind), 0);
}

function surroundings(pairing: Pairing, time: number): Surroundings {
  const { records, knowns } = pairing;
  // Nobody asks how many have any other answer.
  const free = new Set(pairing.freeKnowns.flatMap(versionsOf).map(({ answer }) => answer));
  const answers = new Map<string, number>();
  for (const side of [records, knowns]) {
    const counts = new Map<string, number>();
    for (const { answer } of side)
      if (answer !== '' && free.has(answer)) counts.set(answer, (counts.get(answer) ?? 0) + 1);
    for (const [answer, count] of counts) answers.set(answer, Math.max(count, answers.get(answer) ?? 0));
  }
  const sides = [...records, ...pairing.freeKnowns];
  return {
    rarity: rarityOf(() => sides.map(({ words }) => words)),
    answers,
    oldest: oldestOf(pairing),
    time,
  };
}

/**
 * Of entries with the same question and answer, if fewer drafts now ask the question: those that were there first. A
 * question that was copied elsewhere and later deleted in the original place was moved in two steps, and the older card
 * has the history.
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

function howOf({ same, otherFile, answerSame, shortAnswerSame }: Evidence): How {
  if (same > 0) return otherFile > 0 ? 'moved' : 'same';
  return answerSame > 0 || shortAnswerSame > 0 ? 'answer' : 'alike';
}

/** What came out close to the threshold: matched although doubtful, or not matched although there was evidence. */
function closeCallsOf(weighed: Weighed[], pairing: Pairing, records: DraftRecord[], knowns: Known[]): CloseCall[] {
  return weighed.flatMap(({ record: place, known: at, value }): CloseCall[] => {
    const record = records[place] as DraftRecord;
    const known = knowns[at] as Known;
    const isJoined = pairing.knownOf(record) === known;
    const isApart = pairing.knownOf(record) === undefined && pairing.isFree(known) && !known.isRetired;
    if (Math.abs(value) > closeCall || !(isJoined || isApart)) return [];
    return [{ record, entry: known.entry, likeness: round(probability(value)) }];
  });
}

// The order in which files are read must not matter: ties are broken by the contents of the lock and the notes.
function inOrder<T extends Edge>(edges: readonly T[], records: DraftRecord[], knowns: Known[]): T[] {
  const named = edges.map(edge => {
    const { file, question, source } = records[edge.record] as DraftRecord;
    return { edge, name: `${(knowns[edge.known] as Known).entry.id} ${file} ${question} ${source}` };
  });
  named.sort((a, b) => compare(a.name, b.name) || a.edge.record - b.edge.record);
  return named.map(({ edge }) => edge);
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
