import createDebug from 'debug';

/**
 * Says what an area does, a line each on stderr, where `DEBUG` asks for it: `DEBUG=cardpress:git`, `DEBUG=cardpress:*`.
 * `%s` and `%d` in a line stand for what follows it. Nothing of the environment and no address's query is said.
 */
export function debugArea(area: string) {
  return createDebug(`cardpress:${area}`);
}

/** Starts a clock; it gives the milliseconds that have passed. */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => performance.now() - start;
}

/** Has all areas say what they do, besides what `DEBUG` asks for, until the returned function is called. */
export function sayAll(): () => void {
  const before = createDebug.disable();
  createDebug.enable([before, 'cardpress:*'].filter(Boolean).join(','));
  return () => {
    createDebug.disable();
    if (before !== '') createDebug.enable(before);
  };
}
