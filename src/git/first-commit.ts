import { once } from './once.js';
import { type Pathspecs, pathWords } from './pathspec.js';
import type { Repository } from './repository.js';
import { askGit } from './run.js';
import { noteVersions } from './versions.js';

/**
 * The first commit of a project's history: the one without parents. Joined histories have several; then it is that of
 * the line that the others were merged into (the first parents), if that line had notes before; otherwise one that the
 * oldest version of the notes descends from. Undefined if there is no commit, or if this clone lacks older ones.
 */
export function firstCommit(repository: Repository, paths: Pathspecs): Promise<string | undefined> {
  return once(repository, ['first commit', paths], () => findFirst(repository, paths));
}

async function findFirst(repository: Repository, paths: Pathspecs): Promise<string | undefined> {
  const { head, shallow } = repository;
  if (head === undefined || shallow) return undefined;
  const roots = await rootsOf(repository, head);
  if (roots.length < 2) return roots[0];
  const own = await ownRoots(repository, head, paths);
  if (own.length === 1) return own[0];
  const [oldest] = paths.length === 0 ? [] : await noteVersions(repository, { paths });
  return (oldest ? await rootsOf(repository, oldest.commit) : roots)[0];
}

/** The root of the oldest version of the notes on the first-parent line. */
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
