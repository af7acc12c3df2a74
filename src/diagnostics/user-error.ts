import { sentences } from '../say/lists.js';
/** A failure that the user can fix: the reason and the remedy. Its `message` is both. */
export class UserError extends Error {
  override name = 'UserError';

  constructor(
    /** One or two sentences that say what was found or attempted. */
    readonly reason: string,
    /** What to do about it. */
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(sentences(reason, remedy), options);
  }
}
