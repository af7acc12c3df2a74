import { resolve } from 'node:path';
import { UserError } from '../diagnostics/user-error.js';
// Not imported through the index, which loads the pipeline: git waits for a merge driver.
import { mergeLockFiles } from '../project/merge-lock-files.js';
import { speakFor } from '../say/language.js';
import { sentences } from '../say/lists.js';
import { say } from '../say/say.js';
import { type Context, exit } from './context.js';

/**
 * `cardpress lock --merge O A B`, as a git merge driver: merges the lock B into A. Returns the exit code; if it is not
 * 0, A is unchanged and git reports a conflict.
 */
export async function runMerge(
  [base, ours, theirs]: readonly [base: string, ours: string, theirs: string],
  { cwd, env, stderr }: Pick<Context, 'cwd' | 'env' | 'stderr'>,
): Promise<number> {
  await speakFor(env);
  const [O, A, B] = [base, ours, theirs].map(path => resolve(cwd, path)) as [string, string, string];
  try {
    const merged = await mergeLockFiles({ base: O, ours: A, theirs: B });
    for (const { side, line, reason, remedy } of merged.problems) {
      const place = line === undefined ? side : say('{side}, line {line}', { side, line });
      stderr.write(`cardpress.lock (${place}): ${sentences(say('{reason}.', { reason }), remedy)}\n`);
    }
    if (!('notices' in merged)) return exit.failed;
    for (const notice of merged.notices) stderr.write(`cardpress.lock: ${say('{reason}.', { reason: notice })}\n`);
    return exit.ok;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    stderr.write(`${ours}: ${error.reason}\n`);
    return exit.failed;
  }
}
