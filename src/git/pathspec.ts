import { posix } from 'node:path';
import type { Repository } from './repository.js';

/**
 * Pathspecs (gitglossary(7)) relative to the project's folder, with `/`. A folder includes everything in it, `''` is
 * the project's folder; `*` matches `/` unless the pathspec starts with `:(glob)`.
 */
export type Pathspecs = readonly string[];

/** The pathspec for this one file or folder, whatever characters its name contains. */
export function literal(path: string): string {
  return `:(literal)${path || '.'}`;
}

/** The arguments for a command line. Without any pathspec, git would use the whole repository. */
export function pathWords(paths: Pathspecs): string[] {
  if (paths.length === 0) throw new TypeError('git has to be asked about some path');
  return ['--', ...paths.map(path => path || '.')];
}

/** The path of a literal pathspec; `''` for the project's folder. */
export function pathOf(spec: string): string {
  const path = spec.replace(/^:\(literal\)/u, '');
  return path === '.' ? '' : path;
}

/** Whether a path relative to the project's folder is in the repository. */
export function isInside(repository: Pick<Repository, 'prefix'>, path: string): boolean {
  return !/^(?:\/|[A-Za-z]:)/u.test(path) && !/^\.\.(?:\/|$)/u.test(fromTop(repository, path));
}

/** Converts a path relative to the top of the work tree into one relative to the project's folder. */
export function fromProject({ prefix }: Pick<Repository, 'prefix'>, path: string): string {
  return path.startsWith(prefix) ? path.slice(prefix.length) : posix.relative(prefix, path);
}

/** Converts a path relative to the project's folder into one relative to the top of the work tree. */
export function fromTop({ prefix }: Pick<Repository, 'prefix'>, path: string): string {
  const full = posix.join(prefix, path);
  return full === '.' || full === './' ? '' : full;
}
