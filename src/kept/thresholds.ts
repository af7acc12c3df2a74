/**
 * How much is kept, in bytes: a question takes some 4.4 KB, so that a project of 100,000 questions fits. One that does not
 * would push out at its end what it needs at its beginning.
 */
export const mostBytes = 450_000_000;
