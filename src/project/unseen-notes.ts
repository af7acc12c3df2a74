import { posix, relative, sep } from 'node:path';
import type { Message } from '../bank/model.js';
import { asDo } from '../diagnostics/others.js';
import { GitError } from '../git/error.js';
import { homesOf } from '../git/homes.js';
import { fromProject, literal } from '../git/pathspec.js';
import { openRepository, type Repository } from '../git/repository.js';
import { trackedFiles } from '../git/worktree.js';
import { say } from '../say/say.js';

/**
 * Reports in one message which notes git's history does not cover: ignored or untracked ones, those in a submodule or
 * another repository, those behind a symbolic link that leads outside. For builds that do not write the lock. Nothing
 * if there is no history at all, which is reported elsewhere.
 *
 * @param root the project's folder
 * @param files notes, relative to it
 * @param lock the lock's path as shown in messages
 */
export async function unseenNotes(root: string, files: readonly string[], lock: string): Promise<Message[]> {
  const repository = files.length > 0 ? await openRepository(root) : undefined;
  if (repository?.head === undefined) return [];
  try {
    const [first, ...others] = await unseenIn(repository, files);
    return first === undefined ? [] : [unseen(first, others, lock)];
  } catch (error) {
    if (error instanceof GitError) return [];
    throw error;
  } finally {
    repository.close();
  }
}

async function unseenIn(repository: Repository, files: readonly string[]): Promise<string[]> {
  const { root, top } = repository;
  const paths = new Map<string, string>();
  for (const [file, home] of await homesOf(root, files)) {
    if (home.top === top) paths.set(file, fromProject(repository, relative(top, home.real).split(sep).join('/')));
  }
  const folders = [...new Set([...paths.values()].map(path => literal(posix.dirname(path))))];
  const tracked = folders.length > 0 ? await trackedFiles(repository, folders) : new Set<string>();
  return files.filter(file => !tracked.has(paths.get(file) ?? ''));
}

function unseen(file: string, others: readonly string[], lock: string): Message {
  return {
    rule: 'no-history',
    severity: 'warning',
    file,
    reason: say(
      "This file has no history here{others}: it is not in the project's repository. Without an entry in {lock}, rewording a question makes a new card.",
      { others: asDo(others, 'have'), lock },
    ),
    remedy: say('Build where {lock} can be written and commit it, or build with `--previous` and the last deck.', {
      lock,
    }),
  };
}
