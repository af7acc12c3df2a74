import { tokens } from '../text/tokens.js';

/** A question's tokens with what each of them weighs. */
export type Weighed = Map<string, number>;

/**
 * Weighs tokens by how few of the given questions have them, so that 什么是 and "what is the" count for little and the
 * thing that is asked about for much.
 */
export function weigher(questions: Iterable<string>): (question: string) => Weighed {
  const frequency = new Map<string, number>();
  let count = 0;
  for (const question of questions) {
    count++;
    for (const token of new Set(tokens(question))) frequency.set(token, (frequency.get(token) ?? 0) + 1);
  }
  const weight = (token: string) => Math.log(1 + count / (frequency.get(token) ?? 1));
  return question => new Map(tokens(question).map(token => [token, weight(token)]));
}

/**
 * How much of two questions is the same, 0 to 1 (Tversky's index). What one of them has besides counts less than what
 * was put in the place of something else: UDP for HTTP makes another question, a longer wording seldom does.
 */
export function questionLikeness(a: Weighed, b: Weighed): number {
  let common = 0;
  for (const [token, weight] of a) if (b.has(token)) common += weight;
  if (common === 0) return 0;
  const restOfA = sum(a) - common;
  const restOfB = sum(b) - common;
  const replaced = Math.max(0, Math.min(restOfA, restOfB));
  const added = Math.max(restOfA, restOfB);
  return common / (common + replaced + addedShare * added);
}

const addedShare = 0.4;

function sum(weights: Weighed): number {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return total;
}
