import { alike, likeness } from './alike.js';
import { type Asked, groupBy, linesOf } from './asked.js';
import { type FileDiff, lineMap } from './diff.js';
import { isTelling, type Pair, pair, unique, withSection } from './pair.js';

/** Pairs the questions of one file by the lines that the diff kept, then by their texts. */
export function byLines(old: Asked[], next: Asked[], diff: FileDiff): Pair[] {
  const pairs: Pair[] = [];
  const freeOld = new Set(old);
  const freeNew = new Set(next);
  const take = (found: Pair) => {
    pairs.push(found);
    freeOld.delete(found.old);
    freeNew.delete(found.new);
  };
  const map = lineMap(diff);
  const votes = new Votes(old, next, map);

  const byFirst = groupBy(next, one => one.first);
  const repeated = repeatedIn(old, next, one => one.question);
  const isInPlace = neighbours(old, next, map);
  for (const one of old) {
    const places = (byFirst.get(map(one.first) ?? -1) ?? []).filter(other => freeNew.has(other));
    // Several questions of a table's row, or of a line, stand on one line.
    const found = places.find(other => other.question === one.question) ?? places[0];
    if (found === undefined) continue;
    const sure =
      found.question !== one.question
        ? // Its first line is as it was, those below it were changed: code that is asked about, options to choose from.
          likeness(one, found).question > 0.5 || votes.agree(one, found)
        : // A line that is common to many places ("Summary") can be kept by the diff although the question went.
          !repeated.has(one.question) || votes.agree(one, found) || isSameAround(one, found) || isInPlace(one, found);
    if (sure) take(pair(one, found, 'heading line', true));
  }
  for (const text of [(one: Asked) => one.question, lettersOf, withoutNumber]) {
    const twins = repeatedIn(old, next, text);
    const alone = (a: Asked, b: Asked) =>
      a.section === b.section || isTelling(a.question) || alike(a.body, b.body) > 0.4;
    for (const key of [(one: Asked) => withSection(one, text(one)), text]) {
      unique(freeOld, freeNew, key).forEach(([a, b]) => {
        const sure = twins.has(text(a)) ? votes.agree(a, b) || sameText(a, b) : alone(a, b);
        take(pair(a, b, 'heading text', sure));
      });
    }
  }
  for (const one of [...freeOld]) {
    // A heading that is still there, as a section or within another answer, was not put in other words.
    if (map(one.first) !== undefined) continue;
    const best = votes.best(one, freeNew);
    if (best === undefined) continue;
    const { question, answer } = likeness(one, best.other);
    // An answer that went below a heading of quite another kind may be a part of that now.
    const sure = best.sure ? question >= 0.3 || answer >= 0.95 : best.most >= 0.5 && question > 0.75;
    take(pair(one, best.other, 'answer lines', sure));
  }
  return pairs;
}

/** A question without case, marks and spaces; as it is where nothing would be left. */
function lettersOf({ question }: Pick<Asked, 'question'>): string {
  return question.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') || question;
}

function withoutNumber({ question }: Asked): string {
  const rest = question.replace(/^\s*(?:\d+[.、．])*\d*[.、．:：)）]*\s*/u, '');
  return lettersOf({ question: rest });
}

/** Tells whether the questions before and after one stand on lines that the diff kept too. */
function neighbours(old: Asked[], next: Asked[], map: (line: number) => number | undefined) {
  const [oldPlace, newPlace] = [old, next].map(all => new Map(all.map((one, at) => [one, at])));
  return (one: Asked, other: Asked): boolean => {
    const [at = 0, to = 0] = [oldPlace?.get(one), newPlace?.get(other)];
    const sides = [-1, 1].map(step => [old[at + step], next[to + step]] as const);
    const isKept = ([a, b]: (typeof sides)[number]) => a && b && map(a.first) === b.first;
    return sides.some(isKept) && sides.every(side => isKept(side) || side.every(one => one === undefined));
  };
}

/** Twins in one section with one text may change places; it is the section or the text that tells them apart. */
function isSameAround(one: Asked, other: Asked): boolean {
  return one.section === other.section && one.body === other.body;
}

function sameText(a: Asked, b: Asked): boolean {
  return a.body.trim().length >= 40 && a.body === b.body;
}

function repeatedIn(old: Asked[], next: Asked[], key: (one: Asked) => string): Set<string> {
  return new Set(
    [old, next].flatMap(all => [...groupBy(all, key)].flatMap(([text, group]) => (group.length > 1 ? [text] : []))),
  );
}

/** How much of each question's answer the diff kept, and under which question it stands now. */
class Votes {
  readonly #weights = new Map<Asked, number>();
  readonly #votes = new Map<Asked, Map<Asked, number>>();

  constructor(old: Asked[], next: Asked[], map: (line: number) => number | undefined) {
    const common = commonLines([...old, ...next]);
    const weigh = (line: string) => (common.has(line.trim()) ? 0 : letters(line));
    const owner = new Map<number, Asked>();
    for (const one of next) {
      for (let line = one.first + 1; line < one.end; line++) owner.set(line, one);
      this.#weights.set(one, sum(linesOf(one).map(weigh)));
    }
    for (const one of old) {
      const votes = new Map<Asked, number>();
      const weights = linesOf(one).map(weigh);
      weights.forEach((weight, i) => {
        const other = owner.get(map(one.first + 1 + i) ?? -1);
        if (other !== undefined && weight > 0) votes.set(other, (votes.get(other) ?? 0) + weight);
      });
      this.#weights.set(one, sum(weights));
      this.#votes.set(one, votes);
    }
  }

  /** Whether at least half of either answer is the other's. */
  agree(one: Asked, other: Asked): boolean {
    const { share, back } = this.#shares(one, other);
    return Math.max(share, back) >= 0.5;
  }

  /** The question that took over most of an answer. */
  best(one: Asked, free: ReadonlySet<Asked>): { other: Asked; most: number; sure: boolean } | undefined {
    const [best] = [...(this.#votes.get(one) ?? [])].filter(([other]) => free.has(other)).sort((a, b) => b[1] - a[1]);
    if (best === undefined) return undefined;
    const [other, vote] = best;
    const { share, back } = this.#shares(one, other);
    if (Math.max(share, back) < 0.3) return undefined;
    return { other, most: Math.max(share, back), sure: share >= 0.5 && back >= 0.5 && vote >= 20 };
  }

  #shares(one: Asked, other: Asked): { share: number; back: number } {
    const vote = this.#votes.get(one)?.get(other) ?? 0;
    const part = (asked: Asked) => (vote === 0 ? 0 : vote / Math.max(1, this.#weights.get(asked) ?? 0));
    return { share: part(one), back: part(other) };
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function letters(line: string): number {
  const count = line.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return count < 6 ? 0 : count;
}

/** Lines that stand under more than two questions: the two are a question's own, before and after. */
function commonLines(all: Asked[]): Set<string> {
  const counts = new Map<string, number>();
  for (const one of all) {
    for (const line of new Set(linesOf(one).map(text => text.trim()))) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 2).map(([line]) => line));
}
