import { fromProject, literal, type Pathspecs, pathWords } from './pathspec.js';
import type { Repository } from './repository.js';
import { askGit, runGit } from './run.js';

/** How files differ from the commit that is checked out. */
export interface WorktreeState {
  /** Whether nothing differs. */
  clean: boolean;
  /** Files that git knows and that differ on disk or in the index, gone or new in the index among them; from the project's folder, sorted. */
  changed: string[];
  /** Files that git does not know and was not told to ignore; likewise. */
  untracked: string[];
}

/** How the files differ, under some paths. Files that git was told to ignore count for nothing. */
export async function worktreeState(repository: Repository, paths: Pathspecs): Promise<WorktreeState> {
  const how = ['--porcelain=v1', '-z', '--untracked-files=all', '--no-renames', '--ignore-submodules=none'];
  const data = await runGit(repository.root, ['status', ...how, ...pathWords(paths)]);
  const lines = data.toString('utf8').split('\0').filter(Boolean);
  const some = (isUntracked: boolean) =>
    lines
      .filter(line => line.startsWith('??') === isUntracked)
      .map(line => fromProject(repository, line.slice(3)))
      .sort();
  return { clean: lines.length === 0, changed: some(false), untracked: some(true) };
}

/** Files that git knows, whether they are on the disk or not, from the project's folder. */
export async function trackedFiles(repository: Repository, paths: Pathspecs): Promise<ReadonlySet<string>> {
  const data = await runGit(repository.root, ['ls-files', '-z', ...pathWords(paths)]);
  return new Set(data.toString('utf8').split('\0').filter(Boolean));
}

/** Of some files, those that a sparse checkout leaves out of the work tree (git-sparse-checkout(1)). */
export async function sparseFiles(repository: Repository, files: readonly string[]): Promise<ReadonlySet<string>> {
  if (files.length === 0) return new Set();
  const data = await runGit(repository.root, ['ls-files', '-t', '-z', ...pathWords(files.map(literal))]);
  const lines = data.toString('utf8').split('\0').filter(Boolean);
  return new Set(lines.flatMap(line => (line.startsWith('S ') ? [line.slice(2)] : [])));
}

/** When files were last changed in the history of what is checked out, in seconds since 1970; undefined where never. */
export async function lastCommitTime({ root, head }: Repository, paths: Pathspecs): Promise<number | undefined> {
  if (head === undefined) return undefined;
  const said = await askGit(root, ['rev-list', '-1', '--timestamp', head, ...pathWords(paths)]);
  return said === '' ? undefined : Number(said.split(' ')[0]);
}
