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

  /** The line that says what went wrong; git may put hints and warnings before it. */
  get complaint(): string {
    const lines = (this.said || this.message).split('\n').filter(line => line.trim() !== '');
    return lines.find(line => /^(?:fatal|error): /u.test(line)) ?? lines.find(line => !/^hint: /u.test(line)) ?? '';
  }
}
