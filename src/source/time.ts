import { GitError } from '../git/error.js';
import { literal } from '../git/pathspec.js';
import { openRepository } from '../git/repository.js';
import { lastCommitTime, worktreeState } from '../git/worktree.js';

/**
 * When the notes came to be as they are, in seconds since 1970: `SOURCE_DATE_EPOCH` where it is set, else the time of
 * the last commit that touched their folders where they are clean in git, else now.
 *
 * @param root the project's folder
 * @param folders folders of the notes, from the project's folder
 * @param now asks the clock, in milliseconds since 1970
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export async function changeTime(
  root: string,
  folders: string[],
  env: NodeJS.ProcessEnv,
  now: () => number,
): Promise<number> {
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && /^\d+$/u.test(epoch)) return Number(epoch);
  return (await commitTime(root, folders.map(literal))) ?? Math.floor(now() / 1000);
}

async function commitTime(root: string, paths: string[]): Promise<number | undefined> {
  const repository = await openRepository(root);
  if (!repository || paths.length === 0) return undefined;
  try {
    const { clean } = await worktreeState(repository, paths);
    return clean ? await lastCommitTime(repository, paths) : undefined;
  } catch (error) {
    // A folder outside of the repository.
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
