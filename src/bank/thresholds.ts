/** The most files of a folder that get a deck each: a list that a thumb runs through. */
export const mostFiles = 30;

/** The most folders in a deck's path: beyond them a phone indents more than it shows. */
export const mostFolders = 3;

/** The most characters that a deck or a tag takes from one title: what a phone shows of it beside a count. */
export const longestName = 40;

/** A shortened name ends with a word that ends beyond this share of it, so that a long last word does not take most of it along. */
export const wordEnd = 2 / 3;

/** Two answers that say less, in Han characters, are often the same by right: 见上题, "Yes." */
export const leastAnswer = 20;

/** The share of their runs of words that two answers must have in common to be reported as nearly the same. */
export const answerLikeness = 0.85;

/** Shorter paragraphs, in Han characters, say what many answers need: a definition, a remark on versions. */
export const leastParagraph = 40;

/** The share of their runs of words that two paragraphs must have in common; a paragraph is shorter than an answer, and less of it is chance. */
export const paragraphLikeness = 0.9;
