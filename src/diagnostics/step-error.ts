import { say } from '../say/say.js';
/** A throw on one file, and which step of the way from text to questions threw it. A bug, not a mistake in the notes. */
export class StepError extends Error {
  override name = 'StepError';

  constructor(
    /** The step as a message names it: `the step "formulas"`. */
    readonly step: string,
    /** The file's path in the project. */
    readonly file: string,
    cause: unknown,
  ) {
    super(`${step} failed on ${file}: ${summaryOf(cause)}`, { cause });
  }
}

/** What was thrown, in one line. */
export function summaryOf(thrown: unknown): string {
  const [line = ''] = String(thrown).split('\n');
  return line.trim() || say('an error without a message');
}
