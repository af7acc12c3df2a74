/** Why there is no sheet, for the person who asked for one: what went wrong, and what to do about it. */
export class BrowserError extends Error {
  override name = 'BrowserError';
  /** What was found or tried, in one or two sentences. */
  readonly reason: string;
  readonly remedy: string;

  constructor(reason: string, remedy: string, options?: ErrorOptions) {
    super(`${reason} ${remedy}`, options);
    this.reason = reason;
    this.remedy = remedy;
  }
}
