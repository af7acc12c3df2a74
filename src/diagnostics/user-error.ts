/** What went wrong outside this program: the reason and what the user can do about it. Its `message` is both. */
export class UserError extends Error {
  override name = 'UserError';

  constructor(
    /** One or two sentences that say what was found or tried. */
    readonly reason: string,
    /** What to do about it. */
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(`${reason} ${remedy}`, options);
  }
}
