import { type Evidence, placeNames, type WordEvidence } from './evidence.js';

/**
 * The weight of each piece of evidence, in logits: the sum is the logarithm of the odds that draft and entry are the
 * same question. Fitted on the labelled pairs of test/identity/pairs/fit.txt and on the histories of published notes,
 * then rounded; docs/identity.md has the results on pairs and histories that it was not fitted on.
 */
export const weights: Readonly<Record<keyof Evidence, number>> = {
  same: 13,
  core: 12,
  like: 7.6,
  opening: 3,
  added: -0.6,
  replaced: -1.4,
  oneTerm: -4.5,
  opposed: -5,
  answerSame: 8.5,
  shortAnswerSame: 2.7,
  answerLike: 7.5,
  answerReplaced: -2.5,
  bothReplaced: -7,
  answerMissing: -0.2,
  otherFile: -0.6,
  otherTitle: -5,
  otherSection: -5,
  genericMoved: -6,
  shortMoved: -12,
  neighbours: 1.4,
  retiredSame: -1.5,
  retiredAlike: -5,
  oldest: 3.5,
  published: 1,
};

/** The prior for two random questions that share a word. */
export const prior = -5.9;

/** The logarithm of the odds that a draft is an entry: above 0 it more likely is. Omitted evidence does not count. */
export function logOdds(evidence: Evidence | WordEvidence): number {
  let sum = prior;
  for (const name of names) sum += weights[name] * ((evidence as Evidence)[name] ?? 0);
  return sum;
}

const names = Object.keys(weights) as (keyof Evidence)[];

/** The most that places can add to the words, plus a margin for rounding. */
export const mostOfPlace =
  1e-6 + placeNames.reduce((sum, name) => sum + Math.max(0, weights[name]) * (name.endsWith('Moved') ? 1.5 : 1), 0);

/** As a probability, 0 to 1. */
export function probability(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Within this many logits of 0 a decision is close, and a person should review it. */
export const closeCall = 1.5;
