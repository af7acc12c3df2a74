import { resolve } from 'node:path';
import type { GitError } from '../git/error.js';
import { topOf } from '../git/homes.js';
import type { NoRepository, Repository } from '../git/repository.js';

/** A repository that exists but whose history cannot be read. */
export interface UnreadGit {
  /**
   * git is not installed; it refuses a folder of another user; missing objects cannot be fetched; or something else.
   */
  reason: 'no-git' | 'not-trusted' | 'partial' | 'failed';
  /** What git said, in English. */
  said: string;
}

/** Why git could not say which repository a folder is in; undefined if it is in none. */
export async function unreadGit(root: string, { reason, said }: NoRepository): Promise<UnreadGit | undefined> {
  if (reason === 'not-trusted' || reason === 'failed') return { reason, said };
  // Git does not search beyond the file system that the folder is on.
  if (reason === 'no-work-tree' || /filesystem boundary/iu.test(said)) return undefined;
  if ((await topOf(resolve(root))) === undefined) return undefined;
  return { reason: reason === 'no-git' ? reason : 'failed', said };
}

/** Why the history of a repository could not be read. */
export async function unreadHistory({ complaint }: GitError, repository: Repository | undefined): Promise<UnreadGit> {
  const isPartial = await repository?.isPartial().catch(() => false);
  return { reason: isPartial ? 'partial' : 'failed', said: complaint };
}
