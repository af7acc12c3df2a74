import type { Result } from '../index.js';

/** Whether the same build, run again, would read, write and say the same. */
export function isSettled({ ok, lock, against, bank }: Result, remoteImages: string): boolean {
  // The next build knows what this one wrote into the lock; a deck that was published may be another tomorrow.
  return (
    ok && lock === undefined && against?.kind !== 'published' && bank.entries.length > 0 && remoteImages !== 'fetch'
  );
}
