import { GitError } from './error.js';
import type { Repository } from './repository.js';
import { askGit } from './run.js';

/**
 * The commit that the history started with when this clone was made or first committed to, if it no longer does: after
 * `git commit --amend` on the only commit, a rebase of the root, or a rewritten history that this clone pulled.
 * Undefined if unknown, as in a fresh clone.
 *
 * @param first the commit that it starts with today
 */
export async function replacedRoot({ root, head }: Repository, first: string): Promise<string | undefined> {
  if (head === undefined) return undefined;
  try {
    const listed = await askGit(root, ['log', '--walk-reflogs', '--format=%H %P', 'HEAD', '--']);
    const roots = listed.split('\n').filter(line => /^[0-9a-f]+ ?$/u.test(line));
    const oldest = roots.at(-1)?.trim();
    return oldest === first ? undefined : oldest;
  } catch (error) {
    // There is no reflog, or what it names is gone.
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
