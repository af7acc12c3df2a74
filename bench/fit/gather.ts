import { pathToFileURL } from 'node:url';
import { identify } from '../../src/identity/identify.js';
import type { Evidence } from '../../src/identity/match/evidence.js';
import { matchExplicit } from '../../src/identity/match/explicit.js';
import { Known } from '../../src/identity/match/known.js';
import { weigh } from '../../src/identity/match/match.js';
import { Pairing } from '../../src/identity/match/pairing.js';
import { draftRecords } from '../../src/identity/match/draft-record.js';
import { matchUnchanged } from '../../src/identity/match/unchanged.js';
import type { Entry, IdentityDraft, Lock } from '../../src/identity/model.js';
import {
  builds,
  caseOf,
  type Half,
  type LabelledCase,
  labelledCases,
  labelledPairs,
} from '../../test/identity/pairs.js';

/** A draft and an entry that met in a labelled case, and whether they are one. */
export interface Row {
  record: number;
  known: number;
  evidence: Evidence;
  isSame: boolean;
  /** `old → new`, for a reader. */
  text: string;
}

export interface GatheredCase {
  name: string;
  category: string;
  rows: Row[];
}

const day = 24 * 3600;
const end = 1000 * day;

/** All cases of one half, each among the questions of the others, as in a project of some size. */
export function casesOf(half: Half): LabelledCase[] {
  const folder = new URL('test/identity/', pathToFileURL(`${process.cwd()}/`));
  return [...labelledPairs(half, folder).map(caseOf), ...labelledCases(half, folder)];
}

/** The questions of other cases, none of which asks what a case asks. */
export function bystanders(all: readonly LabelledCase[], { before, after }: LabelledCase): IdentityDraft[] {
  const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const own = new Set([...before, ...after].map(({ question }) => fold(question)));
  const others = new Map(all.flatMap(one => one.before.map(draft => [fold(draft.question), draft] as const)));
  return [...others]
    .filter(([text, { explicitId }]) => !own.has(text) && explicitId === undefined)
    .map(([, { question, answer, kind }], at) => ({
      question,
      answer,
      kind,
      file: `notes/other-${at % 20}.md`,
      title: `Other ${at % 20}`,
    }));
}

/** The lock before the judged build, and the id that each question of `before` has in it. */
export function lockBefore(one: LabelledCase, others: IdentityDraft[]): { lock: Lock; ids: Map<number, string> } {
  const ids = new Map<number, string>();
  let lock: Lock = { namespace: 'bench', noteTypes: {}, entries: [] };
  const steps = builds(one);
  for (const [step, places] of steps.entries()) {
    const drafts = [...places.map(at => one.before[at] as IdentityDraft), ...others];
    const time = end - (steps.length - step) * 7 * day;
    const result = identify(drafts, lock, { namespace: 'bench', time });
    lock = result.lock;
    for (const [index, at] of places.entries()) if (!ids.has(at)) ids.set(at, result.identities[index]?.id ?? '');
  }
  return { lock, ids };
}

/** The evidence of every pair that meets in the judged build of a case. */
export function gather(one: LabelledCase, all: readonly LabelledCase[]): GatheredCase {
  const others = bystanders(all, one);
  const { lock, ids } = lockBefore(one, others);
  const truth = new Map(one.expected.map(([before, after]) => [after, ids.get(before)]));
  const pairing = new Pairing(
    draftRecords([...one.after, ...others]),
    lock.entries.map((entry: Entry) => new Known(entry)),
  );
  matchExplicit(pairing);
  matchUnchanged(pairing);
  const { records, knowns, weighed } = weigh(pairing, end, Number.NEGATIVE_INFINITY);
  const rows = weighed.flatMap(({ record: place, known: at, evidence }): Row[] => {
    const [record, known] = [records[place], knowns[at]];
    if (record === undefined || known === undefined || record.index >= one.after.length) return [];
    const isSame = truth.get(record.index) === known.entry.id;
    return [{ record: place, known: at, evidence, isSame, text: `${known.text} → ${record.text}` }];
  });
  return { name: one.name, category: one.category, rows };
}
