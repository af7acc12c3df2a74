/** The least that two sentences must say, in Han characters, before one can be a repeat of the other. */
export const leastSentence = 8;

/** The least that a run of short lines must say, in Han characters: as a run they are less likely to be the same by chance. */
export const leastRun = 12;

/** How many earlier copies of one sentence are compared with it. More are copies by design, and time would grow with their square. */
export const mostCopies = 8;

/** How many sentences a run that is said again at once may have: a pasted answer, no pasted chapter. */
export const longestRun = 200;

/** The longest line, in Han characters, that may be a name for what follows. */
export const longestLabel = 10;

/** The longest strong text, in Han characters, that may be a title for what follows. */
export const longestTitle = 20;

/** From this many Han characters on a sentence without a subject of its own is too particular to be meant of two things. */
export const particular = 30;
