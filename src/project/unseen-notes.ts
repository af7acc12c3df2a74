import { posix, relative, sep } from 'node:path';
import type { Message } from '../bank/model.js';
import { asDo } from '../diagnostics/others.js';
import { GitError } from '../git/error.js';
import { homesOf } from '../git/homes.js';
import { fromProject, literal } from '../git/pathspec.js';
import { openRepository, type Repository } from '../git/repository.js';
import { trackedFiles } from '../git/worktree.js';

/**
 * Says once which notes git's history says nothing of: ignored or not yet known ones, those of a submodule or another
 * repository, those that a symbolic link leads out to. For builds that do not write the lock. Nothing where there is no
 * history at all, which is said elsewhere.
 *
 * @param root the project's folder
 * @param files notes, from there
 * @param lock the lock's path as messages name it
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
    reason: `This file has no history here${asDo(others, 'have')}: the repository of the project does not hold it. Without a line in ${lock}, a question of it starts anew when it is reworded.`,
    remedy: `Build where ${lock} may be written and commit it, or build with \`--previous\` and the last deck.`,
  };
}
