import type { Message } from '../../index.js';

/** What was found and what to do about it, as one text. */
export function sentence({ reason, remedy }: Pick<Message, 'reason' | 'remedy'>): string {
  return remedy === undefined ? reason : `${reason} ${remedy}`;
}
