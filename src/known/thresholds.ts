/**
 * Two versions of a project share more than this part of the questions of the deck, or of the notes if those are fewer.
 */
export const commonShare = 0.25;
