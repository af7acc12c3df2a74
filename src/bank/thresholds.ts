/** The maximum number of files in a folder that get a deck each: a list that a thumb can scroll through. */
export const mostFiles = 30;

/** The maximum number of folders in a deck's path: with more, a phone shows mostly indentation. */
export const mostFolders = 3;

/** The maximum number of characters that a deck or a tag takes from one title: what a phone shows next to a count. */
export const longestName = 40;

/**
 * A shortened name ends at a word boundary beyond this share of its length, so that a long last word does not take most
 * of it away.
 */
export const wordEnd = 2 / 3;

/** A file's name of so many words that all stand in the question, in its order, says nothing more: two or three may be the topic. */
export const wordsOfName = 4;

/** Shorter answers, in Han characters, are often legitimately the same: 见上题, "Yes." */
export const leastAnswer = 20;

/** The share of word sequences that two answers must have in common to be reported as nearly the same. */
export const answerLikeness = 0.85;

/** Shorter paragraphs, in Han characters, are needed in many answers: a definition, a remark on versions. */
export const leastParagraph = 40;

/**
 * The share of word sequences that two paragraphs must have in common; a paragraph is shorter than an answer, so less
 * of it is chance.
 */
export const paragraphLikeness = 0.9;

/**
 * A name that asks nothing and stands in this many places, files or sections, is that of a part: two may be one topic that
 * was written down twice.
 */
export const partPlaces = 3;
