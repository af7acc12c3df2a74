/**
 * The number of tokens in a sequence used to compare texts: long enough that two texts on one subject do not share
 * many.
 */
export const runLength = 4;

/**
 * The share of a text's letters that must be in a script for its language: notes on technology are full of Latin names.
 */
export const scriptShares = {
  /** Kana, which Chinese and English texts only quote. Japanese has about as many of them as Han characters. */
  japanese: 0.05,
  korean: 0.1,
  chinese: 0.1,
};

/** Longer texts, in characters, are about something; the pattern has several ways to match, and must not try them all. */
export const longestGeneric = 60;
