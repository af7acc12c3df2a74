import { alike, type Pair } from './align.js';
import type { Asked } from './split.js';
import { type Verdict, verdictKey } from './verdicts.js';

export interface Tally {
  versions: number;
  /** Different questions that were ever seen, and the most in one version. */
  questions: number;
  most: number;
  /** Steps from one version to the next in which a question's text or answer changed. */
  edits: number;
  /** Those in which its text changed; and those in which more than case, punctuation and numbering did. */
  reworded: number;
  rewordedInWords: number;
  lost: number;
  lostReworded: number;
  lostInWords: number;
  wrong: number;
  /** Questions that were taken out and came back as they were, and how many of them found their card. */
  restored: number;
  revived: number;
  /** Histories that simpler identities would have lost. */
  byContent: number;
  byQuestion: number;
  byPlace: number;
  doubts: Doubt[];
}

/** A pair for a reader's eye. */
export interface Doubt {
  key: string;
  commit: string;
  old: Asked;
  new: Asked;
  /** Whether they share an id, and how that came about. */
  joined: boolean;
  how: string;
  likeness: number | undefined;
  /** What git's lines say. */
  lines: Pair['by'] | 'nothing' | 'another question';
  verdict: Verdict | undefined;
}

export function newTally(): Tally {
  return {
    versions: 0,
    questions: 0,
    most: 0,
    edits: 0,
    reworded: 0,
    rewordedInWords: 0,
    lost: 0,
    lostReworded: 0,
    lostInWords: 0,
    wrong: 0,
    restored: 0,
    revived: 0,
    byContent: 0,
    byQuestion: 0,
    byPlace: 0,
    doubts: [],
  };
}

/** One version of the notes with the identities that it got. */
export interface Step {
  commit: string;
  asked: Asked[];
  /** One for each question. */
  found: { id: string; how: string; likeness?: number }[];
}

const fold = (text: string) => text.replace(/\s+/gu, ' ');
const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

/**
 * Counts one step. `seen` holds the last text under each id, also of questions that are gone.
 */
export function count(
  tally: Tally,
  before: Step,
  now: Step,
  pairs: Pair[],
  seen: Map<string, Asked>,
  verdicts: ReadonlyMap<string, Verdict>,
): void {
  const byId = new Map(before.asked.map((one, i) => [before.found[i]?.id, one]));
  const oldId = new Map(before.asked.map((one, i) => [one, before.found[i]?.id]));
  const place = new Map(before.asked.map((one, i) => [one, i]));
  const newFound = new Map(now.asked.map((one, i) => [one, now.found[i]]));
  const newPlace = new Map(now.asked.map((one, i) => [one, i]));
  const doubt = (old: Asked, next: Asked, joined: boolean, lines: Doubt['lines']): Verdict | undefined => {
    const key = verdictKey(old, next);
    const verdict = verdicts.get(key);
    const { how = '', likeness } = newFound.get(next) ?? {};
    tally.doubts.push({ key, commit: now.commit, old, new: next, joined, how, likeness, lines, verdict });
    return verdict;
  };

  const settled = new Set<Asked>();
  const settle = (pair: Pick<Pair, 'old' | 'new'>, joined: boolean) => {
    settled.add(pair.old).add(pair.new);
    countPair(tally, pair, joined, place.get(pair.old) === newPlace.get(pair.new));
  };
  const truthOfNew = new Map<Asked, Pair>();
  const truthOfOld = new Map<Asked, Pair>();
  for (const pair of pairs) {
    truthOfNew.set(pair.new, pair);
    truthOfOld.set(pair.old, pair);
    const joined =
      oldId.get(pair.old) === newFound.get(pair.new)?.id || isTwin(pair.old, byId.get(newFound.get(pair.new)?.id));
    const plainly = pair.sure && joined;
    const verdict = plainly ? 'same' : doubt(pair.old, pair.new, joined, pair.by);
    if (verdict === 'other' && joined) tally.wrong++;
    if (verdict === 'other' || (verdict === undefined && !pair.sure)) continue;
    settle(pair, joined);
  }

  now.asked.forEach((one, i) => {
    const found = now.found[i];
    if (found === undefined || found.how === 'new') return;
    const old = byId.get(found.id);
    if (old !== undefined) {
      const truth = truthOfNew.get(one)?.old;
      if (truth === old || (truth !== undefined && isTwin(truth, old))) return;
      const elsewhere = truthOfNew.get(one)?.sure === true || truthOfOld.get(old)?.sure === true;
      const verdict = doubt(old, one, true, elsewhere ? 'another question' : 'nothing');
      if (verdict === 'other' || (verdict === undefined && elsewhere)) tally.wrong++;
      if (verdict === 'same') settle({ old, new: one }, true);
      return;
    }
    const gone = seen.get(found.id);
    if (gone === undefined) return;
    if (fold(gone.question) === fold(one.question) && (gone.raw === one.raw || alike(gone.raw, one.raw) > 0.5)) return;
    if (doubt(gone, one, true, 'nothing') === 'other') tally.wrong++;
  });

  // What a reader found to be one question counts as lost also where neither the lines nor the matcher speak of it.
  const ids = new Set(now.found.map(({ id }) => id));
  const gone = before.asked.filter((one, i) => !settled.has(one) && !ids.has(before.found[i]?.id ?? ''));
  const come = now.asked.filter((one, i) => !settled.has(one) && now.found[i]?.how === 'new');
  for (const old of gone) {
    for (const one of come) {
      if (settled.has(old) || settled.has(one) || verdicts.get(verdictKey(old, one)) !== 'same') continue;
      doubt(old, one, false, 'nothing');
      settle({ old, new: one }, false);
    }
  }
}

/** Copies of one text, as templates are, may change places. */
function isTwin(one: Asked, other: Asked | undefined): boolean {
  return one.question === other?.question && one.raw === other.raw;
}

function countPair(
  tally: Tally,
  { old, new: next }: Pick<Pair, 'old' | 'new'>,
  joined: boolean,
  inPlace: boolean,
): void {
  const reworded = fold(old.question) !== fold(next.question);
  const inWords = wordsOf(old.question) !== wordsOf(next.question);
  const edited = reworded || old.raw !== next.raw;
  tally.edits += Number(edited);
  tally.reworded += Number(reworded);
  tally.rewordedInWords += Number(inWords);
  tally.byContent += Number(edited);
  tally.byQuestion += Number(reworded);
  tally.byPlace += Number(!inPlace);
  if (joined) return;
  tally.lost++;
  tally.lostReworded += Number(reworded);
  tally.lostInWords += Number(inWords);
}
