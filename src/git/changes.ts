import { fromProject, type Pathspecs, pathWords } from './pathspec.js';
import type { Repository } from './repository.js';
import { runGit } from './run.js';

/** A file that differs between two trees. */
export interface Change {
  /** Path from the project's folder, with `/`. */
  path: string;
  /** What it is then; undefined where it is gone, or neither a file nor a symbolic link any more. */
  blob: string | undefined;
  /** Whether it is a symbolic link then, and the blob the path that it leads to. */
  isLink: boolean;
}

export interface Pair {
  name: string;
  /** Ids of trees. */
  from: string;
  to: string;
}

/** What changed between many pairs of trees, by the pairs' names. Submodules are no files. */
export async function changesBetween(
  repository: Repository,
  pairs: readonly Pair[],
  paths: Pathspecs,
): Promise<Map<string, Change[]>> {
  const how = ['--stdin', '-r', '--raw', '-z', '--no-abbrev', '--no-renames'];
  const input = pairs.map(({ from, to }) => `${from} ${to}\n`).join('');
  const data = await runGit(repository.root, ['diff-tree', ...how, ...pathWords(paths)], input);
  const changes = new Map<string, Change[]>();
  let current: Change[] = [];
  let pair = 0;
  for (let at = 0; at < data.length; ) {
    if (data[at] !== 58) {
      // The two ids of a pair, as they were asked for.
      at = data.indexOf(10, at) + 1;
      current = [];
      changes.set(pairs[pair++]?.name ?? '', current);
      continue;
    }
    // `:<mode> <mode> <id> <id> <status>\0<path>\0`, see git-diff-tree(1).
    const zero = data.indexOf(0, at);
    const end = data.indexOf(0, zero + 1);
    const [, mode = '', , blob] = data.toString('latin1', at, zero).split(' ');
    const path = fromProject(repository, data.toString('utf8', zero + 1, end));
    const isLink = mode === '120000';
    current.push({ path, blob: isLink || mode.startsWith('100') ? blob : undefined, isLink });
    at = end + 1;
  }
  return changes;
}
