import { fromProject, literal } from './pathspec.js';
import type { Repository } from './repository.js';
import { askGit } from './run.js';

/**
 * When some files were last changed in the history of the checked-out commit, in seconds since 1970; files that are in
 * no commit are omitted.
 *
 * @param paths relative to the project's folder
 */
export async function lastCommitTimes(
  repository: Repository,
  paths: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { root, head } = repository;
  const times = new Map<string, number>();
  if (head === undefined || paths.length === 0) return times;
  const how = ['--format=%x00%ct', '--name-only', '-z', '--no-renames', '--diff-merges=first-parent'];
  const said = await askGit(root, ['log', ...how, head, '--', ...paths.map(literal)]);
  let time = 0;
  for (const word of said.split('\0')) {
    const name = word.replace(/^\n+/u, '');
    if (/^\d+$/u.test(name)) time = Number(name);
    else if (name !== '') {
      const path = fromProject(repository, name);
      times.set(path, Math.max(times.get(path) ?? 0, time));
    }
  }
  return times;
}
