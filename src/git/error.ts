/** git could not be started, or refused to answer. */
export class GitError extends Error {
  override readonly name = 'GitError';

  constructor(
    message: string,
    /** What git wrote on its standard error; empty where it said nothing or was not started. */
    readonly said = '',
    /** Whether there is no git on this machine. */
    readonly isMissing = false,
  ) {
    super(message);
  }
}
