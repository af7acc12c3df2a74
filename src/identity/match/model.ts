import { type Evidence, placeNames, type WordEvidence } from './evidence.js';
import { prior, weights } from './thresholds.js';

const all: Readonly<Record<keyof Evidence, number>> = weights;

/** The logarithm of the odds that a draft is an entry: above 0 it more likely is. Omitted evidence does not count. */
export function logOdds(evidence: Evidence | WordEvidence): number {
  let sum = prior;
  for (const name of names) sum += all[name] * ((evidence as Evidence)[name] ?? 0);
  return sum;
}

const names = Object.keys(all) as (keyof Evidence)[];

/** The most that places can add to the words, plus a margin for rounding. */
export const mostOfPlace =
  1e-6 + placeNames.reduce((sum, name) => sum + Math.max(0, all[name]) * (name.endsWith('Moved') ? 1.5 : 1), 0);

/** As a probability, 0 to 1. */
export function probability(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
