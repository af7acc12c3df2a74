import { GitError } from './error.js';
import type { Repository } from './repository.js';
import { askGit } from './run.js';

/**
 * The commit that the history began with when this clone first had one, where it no longer does: `git commit --amend` on
 * the only commit, a rebase of the root, or a history that somebody rewrote and this clone took over. Undefined where
 * nothing of it is known; a fresh clone knows nothing.
 *
 * @param first the commit that it begins with today
 */
export async function replacedRoot({ root, head }: Repository, first: string): Promise<string | undefined> {
  if (head === undefined) return undefined;
  try {
    const listed = await askGit(root, ['log', '--walk-reflogs', '--format=%H %P', 'HEAD', '--']);
    const roots = listed.split('\n').filter(line => /^[0-9a-f]+ ?$/u.test(line));
    const oldest = roots.at(-1)?.trim();
    return oldest === first ? undefined : oldest;
  } catch (error) {
    // There is no log of it, or what it names is gone.
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
