import { type Pathspecs, pathWords } from './pathspec.js';
import type { Repository } from './repository.js';
import { askGit } from './run.js';
import { noteVersions } from './versions.js';

/**
 * The commit that the history of a project began with: the one without parents. Where histories were joined there are
 * several, and it is that of the line that the others were merged into (the first parents), if that had notes of its own
 * before; else one that the oldest version of the notes comes from. Undefined where there is no commit, or this clone lacks
 * older ones.
 */
export async function firstCommit(repository: Repository, paths: Pathspecs): Promise<string | undefined> {
  const { head, shallow } = repository;
  if (head === undefined || shallow) return undefined;
  const roots = await rootsOf(repository, head);
  if (roots.length < 2) return roots[0];
  const own = await ownRoots(repository, head, paths);
  if (own.length === 1) return own[0];
  const [oldest] = paths.length === 0 ? [] : await noteVersions(repository, { paths });
  return (oldest ? await rootsOf(repository, oldest.commit) : roots)[0];
}

/** Where the oldest version of the notes on the line of first parents comes from. */
async function ownRoots(repository: Repository, head: string, paths: Pathspecs): Promise<string[]> {
  if (paths.length === 0) return [];
  const listed = await askGit(repository.root, ['rev-list', '--first-parent', head, ...pathWords(paths)]);
  const oldest = listed.split('\n').at(-1);
  return oldest ? rootsOf(repository, oldest) : [];
}

/** Oldest first, then by id. */
async function rootsOf({ root }: Repository, commit: string): Promise<string[]> {
  const listed = await askGit(root, ['rev-list', '--max-parents=0', '--timestamp', commit, '--']);
  return listed
    .split('\n')
    .map(line => line.split(' '))
    .map(([time, id = '']) => ({ time: Number(time), id }))
    .sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
