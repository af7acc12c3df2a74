/** The least that two sentences must say, in Han characters, for one to count as a repetition of the other. */
export const leastSentence = 8;

/**
 * The least that a sequence of short lines must say, in Han characters: a sequence is less likely to be the same by
 * chance.
 */
export const leastRun = 12;

/**
 * How many earlier copies of one sentence are compared with it. More are intentional, and time would grow
 * quadratically.
 */
export const mostCopies = 8;

/**
 * From how many copies on a line between different things belongs to each of them: twice, people forget what they said;
 * three times, it is a form.
 */
export const leastRefrain = 3;

/** How many sentences a sequence repeated immediately may have: a pasted answer, not a pasted chapter. */
export const longestRun = 200;

/** The longest line, in Han characters, that may be a name for what follows. */
export const longestLabel = 10;

/** The longest bold text, in Han characters, that may be a title for what follows. */
export const longestTitle = 20;

/**
 * From this many Han characters on, a sentence without its own subject is too specific to be about two different
 * things.
 */
export const particular = 30;

/** From this share of the same words on, two sentences say the same kind of thing about different ones: half is by chance rare. */
export const parallelSubjects = 0.5;

/**
 * Between which pixels a description that is only a number is the width of its picture: smaller numbers count pictures,
 * larger ones are names.
 */
export const bareWidth = { least: 40, most: 1600 };

/** How many characters of other notes a card shows at most. A long answer has some 5,000; more is a whole article. */
export const longestEmbedded = 20_000;

/** What each embed counts in addition, so that notes which embed each other do not go on for long. */
export const embedItself = 50;

/** How deeply boxes may stand in each other. People nest three or four; each level costs the time of all it holds. */
export const deepestBoxes = 30;

/** Nesting of groups, brackets and environments in a formula. Continued fractions and matrices in matrices have a dozen. */
export const deepestFormula = 100;

/** When the lines of a file were wrapped by an editor. */
export const wrapping = {
  /** The least line breaks within paragraphs: a few lines may end anywhere. */
  least: 4,
  /** The least share of them that are where the next word had no room: besides, there may be lines of a verse or an address. */
  share: 0.6,
  /** Editors are not set to fewer columns; names and commands below each other have shorter lines. */
  narrowest: 60,
  /** Nor to more. */
  widest: 125,
};
