import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The top folders of the work trees around some folders. */
export function topsOf(folders: readonly string[]): string[] {
  const tops = new Set<string>();
  for (const start of new Set(folders)) {
    for (let folder = start; ; folder = dirname(folder)) {
      if (statSync(join(folder, '.git'), { throwIfNoEntry: false })) tops.add(folder);
      if (folder === dirname(folder)) break;
    }
  }
  return [...tops].sort();
}

/**
 * The files of a repository that say what is checked out and what is not committed: HEAD, the branch, the index, where
 * history is cut, what is ignored. See gitrepository-layout(5).
 */
export function gitFiles(top: string): string[] {
  const own = gitFolder(top);
  const common = resolve(own, read(join(own, 'commondir')) || '.');
  const branch = /^ref: (.+)$/u.exec(read(join(own, 'HEAD')))?.[1];
  return [
    join(top, '.gitignore'),
    join(top, '.gitattributes'),
    ...['HEAD', 'index', 'MERGE_HEAD', 'config.worktree', 'info/sparse-checkout'].map(name => join(own, name)),
    ...['packed-refs', 'config', 'shallow', 'info/exclude', 'info/attributes', 'reftable/tables.list'].map(name =>
      join(common, name),
    ),
    ...(branch === undefined ? [] : [join(common, branch)]),
  ];
}

/** `.git`, or the folder that it names in a linked work tree or a submodule. */
function gitFolder(top: string): string {
  const git = join(top, '.git');
  const named = /^gitdir: (.+)$/u.exec(read(git))?.[1];
  return named === undefined ? git : resolve(top, named);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}
