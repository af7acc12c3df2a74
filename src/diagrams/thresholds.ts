/** Milliseconds that a diagram may take to draw; one of a hundred boxes takes two seconds on a slow machine. */
export const patience = 60_000;
