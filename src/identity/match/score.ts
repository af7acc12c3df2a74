/**
 * Pairs below it are two questions, by how many of file and section are not the same. test/identity/labelled.md tells
 * of pairs to judge them by, docs/identity.md what came of them in the histories of published notes.
 */
const thresholds = [0.75, 0.8, 0.9] as const;

const somewhatAlike = 0.15;

export interface Likeness {
  /** Likeness of the questions, 0 to 1. */
  question: number;
  /** The questions are the same but for one term in one place. */
  parallel: boolean;
  /** One of the questions has a negation more. */
  opposed: boolean;
  /** Likeness of the answers, 0 to 1; undefined where one is missing or too short to tell. */
  answer: number | undefined;
  /** Both answers are short and the same. */
  sameShortAnswer: boolean;
  /** How many of file and section are not the same. */
  moves: 0 | 1 | 2;
}

/** Whether a pair may be taken for one question. */
export function isEnough(likeness: Likeness): boolean {
  const { answer, sameShortAnswer, moves } = likeness;
  if (sameShortAnswer || (answer !== undefined && answer >= somewhatAlike)) return score(likeness) >= thresholds[0];
  const against = answer === undefined ? moves : Math.min(2, moves * 2);
  return score(likeness) >= thresholds[against as 0 | 1 | 2];
}

/**
 * How sure it is that two questions are one, 0 to 1. The questions or the answers may carry it, and each helps the
 * other. Where one term of a short question was put in the place of another, the two are different questions (left
 * join, right join) unless nearly the whole answer stayed; so are those of which one denies the other.
 */
export function score({ question, parallel, opposed, answer, sameShortAnswer }: Likeness): number {
  if (opposed || (parallel && question < longQuestion)) return answer ?? 0;
  const support = answer ?? (sameShortAnswer ? shortAnswer : 0);
  return 1 - (1 - question) * (1 - support ** steepness);
}

/** Four words and more that stayed. */
const longQuestion = 0.65;
const shortAnswer = 0.35;
const steepness = 0.9;
