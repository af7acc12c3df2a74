/** How many tokens a run has, by which texts are compared: long enough that two texts on one subject do not share many. */
export const runLength = 4;
