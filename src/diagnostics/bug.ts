import { bugsUrl } from '../package-root.js';
import { say } from '../say/say.js';
import { summaryOf } from './step-error.js';

/** What a message says of a throw that nobody expected. */
export interface Bug {
  reason: string;
  remedy: string;
  /** Where it was thrown, for who reports it. */
  stack?: string;
}

/**
 * A throw as a message: a bug of ours, or of a package that we use, and nothing that the notes could mend.
 *
 * @param what what failed, as the beginning of a sentence: `The step "formulas"`
 */
export function bugOf(what: string, thrown: unknown): Bug {
  const stack = thrown instanceof Error ? thrown.stack : undefined;
  return {
    reason: say('{what} failed: {thrown}', { what, thrown: endOf(summaryOf(thrown)) }),
    remedy: say(
      'This is a bug in cardpress, not in the notes. Please report it at {bugsUrl} with the stack that `--debug` prints.',
      { bugsUrl: bugsUrl() },
    ),
    ...(stack !== undefined && { stack }),
  };
}

function endOf(sentence: string): string {
  return /[.!?…。！？]$/u.test(sentence) ? sentence : say('{sentence}.', { sentence });
}
