import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work after which a key that was pressed seems to do nothing. */
const long = 50;

let last = performance.now();

/**
 * Lets signals and timers come in between, for work that is long and waits for nothing: else Ctrl-C ends it only when it is
 * done.
 */
export async function letEventsIn(): Promise<void> {
  if (performance.now() - last < long) return;
  await setImmediate();
  last = performance.now();
}
