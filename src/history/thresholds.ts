/** So many locks by commit are kept; the oldest go. */
export const keptLocks = 8;
