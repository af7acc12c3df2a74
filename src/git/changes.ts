import { fromProject, type Pathspecs, pathWords } from './pathspec.js';
import type { Repository } from './repository.js';
import { runGit } from './run.js';

/** A file that differs between two trees. */
export interface Change {
  /** Path relative to the project's folder, with `/`. */
  path: string;
  /** Its new blob; undefined if it is gone, or no longer a file or a symbolic link. */
  blob: string | undefined;
  /** Whether it is now a symbolic link; the blob is then the path it points to. */
  isLink: boolean;
}

export interface Pair {
  name: string;
  /** Ids of trees. */
  from: string;
  to: string;
}

/** What changed between many pairs of trees, by the names of the pairs. Submodules do not count as files. */
export async function changesBetween(
  repository: Repository,
  pairs: readonly Pair[],
  paths: Pathspecs,
): Promise<Map<string, Change[]>> {
  if (pairs.length === 0) return new Map();
  const how = ['--stdin', '-r', '--raw', '-z', '--no-abbrev', '--no-renames'];
  const input = pairs.map(({ from, to }) => `${from} ${to}\n`).join('');
  const data = await runGit(repository.root, ['diff-tree', ...how, ...pathWords(paths)], input);
  const changes = new Map<string, Change[]>();
  let current: Change[] = [];
  let pair = 0;
  for (let at = 0; at < data.length; ) {
    if (data[at] !== 58) {
      // The two ids of a pair, as requested.
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
