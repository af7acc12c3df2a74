import type { QuestionWords } from './question-words.js';
import { rarity as factors } from './thresholds.js';

/**
 * How rare the words of a project's questions are: a factor from near 0, for a word that all of them have, to 1, for
 * one that few have (inverse document frequency). In a small project all words are about equally rare.
 *
 * @param questions asked for with the first word: where only an answer was edited, no words are compared
 */
export function rarityOf(questions: () => Iterable<QuestionWords>): (word: string) => number {
  const known = new Map<string, number>();
  let counted: Counted | undefined;
  return word => {
    let rarity = known.get(word);
    if (rarity === undefined) {
      counted ??= count(questions());
      const { counts, total, whole } = counted;
      rarity = Math.max(factors.least, Math.log((total + factors.smoothing) / ((counts.get(word) ?? 0) + 1)) / whole);
      known.set(word, rarity);
    }
    return rarity;
  };
}

interface Counted {
  /** How many questions have a word. */
  counts: ReadonlyMap<string, number>;
  total: number;
  whole: number;
}

function count(questions: Iterable<QuestionWords>): Counted {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { distinct } of questions) {
    total++;
    for (const word of distinct) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { counts, total, whole: Math.log(total + factors.smoothing) };
}
