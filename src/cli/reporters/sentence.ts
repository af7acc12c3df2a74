import type { Message } from '../../index.js';
import { sentences } from '../../say/lists.js';

/** What was found and what to do about it, as one text. */
export function sentence({ reason, remedy }: Pick<Message, 'reason' | 'remedy'>): string {
  return sentences(reason, remedy ?? '');
}
