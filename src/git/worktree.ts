import { fromProject, literal, type Pathspecs, pathWords } from './pathspec.js';
import type { Repository } from './repository.js';
import { askGit, runGit } from './run.js';

/** The folder that paths are relative to. */
type Place = Pick<Repository, 'root' | 'prefix'>;

/** How files differ from the checked-out commit. */
export interface WorktreeState {
  /** Whether nothing differs. */
  clean: boolean;
  /**
   * Tracked files that differ on disk or in the index, including deleted ones and ones new in the index; relative to
   * the project's folder, sorted.
   */
  changed: string[];
  /** Files that are neither tracked nor ignored; likewise. */
  untracked: string[];
}

/** How the files under some paths differ. Ignored files do not count. */
export async function worktreeState(repository: Place, paths: Pathspecs): Promise<WorktreeState> {
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

/** Tracked files, whether they are on disk or not, relative to the project's folder. */
export async function trackedFiles({ root }: Place, paths: Pathspecs): Promise<ReadonlySet<string>> {
  const data = await runGit(root, ['ls-files', '-z', ...pathWords(paths)]);
  return new Set(data.toString('utf8').split('\0').filter(Boolean));
}

/** Those of some files that a sparse checkout leaves out of the work tree (git-sparse-checkout(1)). */
export async function sparseFiles(repository: Repository, files: readonly string[]): Promise<ReadonlySet<string>> {
  if (files.length === 0) return new Set();
  const data = await runGit(repository.root, ['ls-files', '-t', '-z', ...pathWords(files.map(literal))]);
  const lines = data.toString('utf8').split('\0').filter(Boolean);
  return new Set(lines.flatMap(line => (line.startsWith('S ') ? [line.slice(2)] : [])));
}

/** When files were last changed in the history of the checked-out commit, in seconds since 1970; undefined if never. */
export async function lastCommitTime(
  { root, head }: Place & Pick<Repository, 'head'>,
  paths: Pathspecs,
): Promise<number | undefined> {
  if (head === undefined) return undefined;
  const said = await askGit(root, ['rev-list', '-1', '--timestamp', head, ...pathWords(paths)]);
  return said === '' ? undefined : Number(said.split(' ')[0]);
}
