/**
 * The weight of each piece of evidence, in logits: the sum is the logarithm of the odds that draft and entry are the
 * same question. Fitted on the labelled pairs of test/identity/pairs/fit.txt and on the histories of published notes,
 * then rounded; docs/identity.md has the results on pairs and histories that it was not fitted on.
 */
export const weights = {
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

/** Within this many logits of 0 a decision is close, and a person should review it. */
export const closeCall = 1.5;

/** How much of another place counts against a question, where that does not count in full. */
export const placeShares = {
  /** One that is kept, says a word or two, and is asked nowhere else in the project. */
  short: 0.6,
  /** One that is kept and says more: it can stand anywhere. */
  clear: 0.25,
  /** One that was reworded: its words and its answer are weighed as well. */
  reworded: 0.25,
};

/** Two characters of Chinese, or a word of English; characters of a question's core. */
export const shortCore = 6;

/** Where less than this was replaced, in weights of words, a question has another remark only: a join in SQL, one in pandas. */
export const otherRemark = 0.3;

/** How alike two questions are that are the same as far as the lock has their text. */
export const cutLikeness = 0.7;

/** If this much of a question stayed, one term of it may have been replaced: four words and more. */
export const longQuestion = 0.65;

/** What was replaced counts in full from so many weights of words on: three words or six characters. */
export const allReplaced = 6;

/** Answers with less than this in common have nothing in common: the standard error of two sketches. */
export const somewhatAlike = 0.15;

/** Bytes of an answer that few questions have by chance: beyond twenty characters of Chinese, a line of English. */
export const lineBytes = 60;

/** What two one-line English sentences have in common. */
export const sharedByChance = 0.25;

/** How much it counts that an entry was retired. */
export const retired = {
  /** At once; what is left of 1 comes with time. */
  atOnce: 0.5,
  /** Days after which it counts in full: by then whoever asks it anew learns it anew. */
  full: 365,
};

/** How words count that are not in both questions. */
export const wordShares = {
  /** In the place of something else; what is the same counts 1. */
  replaced: 2,
  /** Only added: a longer wording seldom makes another question. */
  added: 0.3,
  /** With a letter mistyped, as a part of another word: RefineNet may be RefineDet mistyped, or not. */
  mistyped: 0.1,
};

/** The most that one term weighs: a word and a character, or three characters. */
export const heaviestTerm = 3;

/** Letters of a word. Shorter ones that differ in one are two words more often than one mistyped: map, tap. */
export const longWord = 5;

/** Fewer votes than this say nothing of where a place went: two drafts that could each be one of two entries. */
export const fewestVotes = 0.5;

/** The most that words can count in a vote for a place, in logits: more certainty makes no better voter. */
export const surestVote = 6;

/** A draft with this share of all odds on one entry is matched to it. */
export const sureShare = 0.85;

/** How different the names of two places are, in logits: a file's title is more stable than its path. */
export const namesOff = { title: 2, section: 1.5, file: 1 };

/** Which entries are looked at closely for a draft. */
export const candidates = {
  /** A key that more entries than this have is skipped; rarer ones find the entry. */
  commonest: 64,
  /** So many at most, besides those with its question or its answer. */
  closest: 24,
  /** How many characters of a sketch must be equal. */
  band: 2,
  /** Letters of a word that is also found by its beginning, where a later one was mistyped, and of that beginning. */
  longWord: 7,
  beginning: 4,
};

/** Rows or columns of a component that is still solved as a whole: time grows with the cube. */
export const largestComponent = 300;

/** How rare a word is in a project. */
export const rarity = {
  /** The number of additional questions assumed to have none of the words. */
  smoothing: 30,
  /** The least: a word that all questions have still says something. */
  least: 0.2,
};

/** What words count in a question, where a character of Chinese counts 1. */
export const wordWeights = {
  /** A word of letters: about two characters. */
  word: 2,
  /** One that only asks or joins. */
  weak: 0.5,
};

/** How much of its weight a word has that is not what is asked. */
export const remarkShares = {
  /** In brackets, or saying where a thing is met. */
  aside: 0.4,
  /** A number in front: the question's own, or its place in a list. */
  number: 0.2,
};
