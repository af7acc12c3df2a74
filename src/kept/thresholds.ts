/**
 * How much is kept, in bytes: a question takes some 4.4 KB, so that a project of 100,000 questions fits. One that does not
 * would push out at its end what it needs at its beginning.
 */
export const mostBytes = 450_000_000;

/**
 * How many bytes are written before the folder is looked at again, and what is too much goes: a hundred builds after small
 * edits.
 */
export const mostUncounted = 10_000_000;
