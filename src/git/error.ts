/** git could not be started, or failed. */
export class GitError extends Error {
  override readonly name = 'GitError';

  constructor(
    message: string,
    /** What git wrote to its standard error; empty if nothing, or if it was not started. */
    readonly said = '',
    /** Whether git is not installed on this machine. */
    readonly isMissing = false,
  ) {
    super(message);
  }

  /** The line with the actual error; git may print hints and warnings before it. */
  get complaint(): string {
    const lines = (this.said || this.message).split('\n').filter(line => line.trim() !== '');
    return lines.find(line => /^(?:fatal|error): /u.test(line)) ?? lines.find(line => !/^hint: /u.test(line)) ?? '';
  }
}
