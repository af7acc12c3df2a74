import type { Truth } from './align.js';
import { alike } from './alike.js';
import type { Asked } from './asked.js';
import type { Pair } from './pair.js';
import { countPair, type Doubt, fold, type Tally } from './tally.js';
import { type Verdict, verdictKey } from './verdicts.js';

/** One version of the notes with the identities that a column gave it. */
export interface Step {
  commit: string;
  asked: Asked[];
  /** One for each question. */
  found: { id: string; how: string; likeness?: number }[];
}

/** What a column has published so far. */
export interface Published {
  tally: Tally;
  /** The last text under each id, also of questions that are gone. */
  seen: Map<string, Asked>;
  /** Questions that were taken out, by their text. */
  gone: Map<string, { old: Asked; id: string }[]>;
}

/**
 * Counts one step of one column. A pair that the lines do not settle and that nobody has read counts against the
 * matcher whatever it did: as wrong where it joined the two, as lost where it did not.
 */
export function count(
  { tally, seen, gone }: Published,
  before: Step,
  now: Step,
  { pairs }: Truth,
  verdicts: ReadonlyMap<string, Verdict>,
): void {
  const byId = new Map(before.asked.map((one, i) => [before.found[i]?.id ?? '', one]));
  const oldId = new Map(before.asked.map((one, i) => [one, before.found[i]?.id ?? '']));
  const newFound = new Map(now.asked.map((one, i) => [one, now.found[i]]));
  const oldPlace = new Map(before.asked.map((one, i) => [one, i]));
  const newPlace = new Map(now.asked.map((one, i) => [one, i]));
  const doubt = (old: Asked, next: Asked, joined: boolean, lines: Doubt['lines']): Verdict | undefined => {
    const hash = verdictKey(old, next);
    const verdict = verdicts.get(hash);
    const { how = '', likeness } = newFound.get(next) ?? {};
    tally.doubts.push({ hash, commit: now.commit, old, new: next, joined, how, likeness, lines, verdict });
    return verdict;
  };
  const wrongUnless = (fine: boolean, verdict: Verdict | undefined) => {
    if (fine) return;
    tally.wrong++;
    tally.unreadWrong += Number(verdict === undefined);
  };

  const settled = new Set<Asked>();
  const settle = (found: Pick<Pair, 'old' | 'new'>, joined: boolean) => {
    settled.add(found.old).add(found.new);
    tally.byPlace += Number(oldPlace.get(found.old) !== newPlace.get(found.new));
    countPair(tally, found, joined);
  };
  const truthOfNew = new Map<Asked, Pair>();
  const truthOfOld = new Map<Asked, Pair>();
  for (const pair of pairs) {
    truthOfNew.set(pair.new, pair);
    truthOfOld.set(pair.old, pair);
    const id = newFound.get(pair.new)?.id ?? '';
    const joined = oldId.get(pair.old) === id || isTwin(pair.old, byId.get(id));
    const verdict = pair.sure && joined ? 'same' : doubt(pair.old, pair.new, joined, pair.by);
    if (joined) wrongUnless(verdict === 'same', verdict);
    if (verdict === 'other' || (joined && verdict === undefined)) continue;
    tally.unreadLost += Number(verdict === undefined && !joined);
    settle(pair, joined);
  }

  now.asked.forEach((one, i) => {
    const { id = '' } = now.found[i] ?? {};
    const old = byId.get(id);
    if (old !== undefined) {
      const truth = truthOfNew.get(one)?.old;
      if (truth === old || (truth !== undefined && isTwin(truth, old))) return;
      const elsewhere = truthOfNew.get(one)?.sure === true || truthOfOld.get(old)?.sure === true;
      const verdict = doubt(old, one, true, elsewhere ? 'another question' : 'nothing');
      wrongUnless(verdict === 'same', verdict);
      if (verdict === 'same' && !settled.has(old) && !settled.has(one)) settle({ old, new: one }, true);
      return;
    }
    const past = seen.get(id);
    if (past === undefined) return;
    if (isRestored(past, one)) return;
    const verdict = doubt(past, one, true, 'gone before');
    wrongUnless(verdict === 'same', verdict);
  });

  // What a reader found to be one question counts as lost also where neither the lines nor the matcher speak of it.
  const ids = new Set(now.found.map(({ id }) => id));
  const left = before.asked.filter(one => !settled.has(one));
  const come = now.asked.filter(one => !settled.has(one));
  const leftAlone = left.filter(one => !ids.has(oldId.get(one) ?? ''));
  const comeAlone = come.filter(one => !byId.has(newFound.get(one)?.id ?? ''));
  for (const old of leftAlone) {
    for (const one of comeAlone) {
      if (settled.has(old) || settled.has(one) || verdicts.get(verdictKey(old, one)) !== 'same') continue;
      doubt(old, one, false, 'nothing');
      settle({ old, new: one }, false);
    }
  }

  for (const one of come) {
    if (settled.has(one)) continue;
    const same = gone.get(fold(one.question)) ?? [];
    const at = same.findIndex(({ old }) => isRestored(old, one));
    const [past] = at === -1 ? [] : same.splice(at, 1);
    if (past === undefined) continue;
    tally.restored++;
    tally.revived += Number(past.id === newFound.get(one)?.id);
  }
  for (const old of left) {
    if (settled.has(old)) continue;
    const text = fold(old.question);
    gone.set(text, [...(gone.get(text) ?? []), { old, id: oldId.get(old) ?? '' }]);
  }
}

/** Copies of one text at one place, as templates are, may change places: nobody could tell their cards apart. */
function isTwin(one: Asked, other: Asked | undefined): boolean {
  return (
    other !== undefined &&
    one.question === other.question &&
    one.body === other.body &&
    one.file === other.file &&
    one.section === other.section
  );
}

function isRestored(past: Asked, one: Asked): boolean {
  if (fold(past.question) !== fold(one.question)) return false;
  return past.body === one.body || alike(past.answer, one.answer) > 0.5;
}
