import { posix } from 'node:path';
import type { Repository } from './repository.js';

/**
 * What git is asked about: pathspecs (gitglossary(7)) from the project's folder, with `/`. A folder means all that it
 * holds, `''` the project's folder; `*` goes over `/` unless the pathspec begins with `:(glob)`.
 */
export type Pathspecs = readonly string[];

/** The pathspec of this one file or folder, whatever characters its name has. */
export function literal(path: string): string {
  return `:(literal)${path || '.'}`;
}

/** The words for a command line. No pathspec at all would mean everything, and mean the whole repository. */
export function pathWords(paths: Pathspecs): string[] {
  if (paths.length === 0) throw new TypeError('git has to be asked about some path');
  return ['--', ...paths.map(path => path || '.')];
}

/** The path that a literal pathspec is of; `''` for the project's folder. */
export function pathOf(spec: string): string {
  const path = spec.replace(/^:\(literal\)/u, '');
  return path === '.' ? '' : path;
}

/** Whether a path from the project's folder lies in the repository. */
export function isInside(repository: Pick<Repository, 'prefix'>, path: string): boolean {
  return !/^(?:\/|[A-Za-z]:)/u.test(path) && !/^\.\.(?:\/|$)/u.test(fromTop(repository, path));
}

/** A path from the top of the work tree, as one from the project's folder. */
export function fromProject({ prefix }: Pick<Repository, 'prefix'>, path: string): string {
  return path.startsWith(prefix) ? path.slice(prefix.length) : posix.relative(prefix, path);
}

/** A path from the project's folder, as one from the top of the work tree. */
export function fromTop({ prefix }: Pick<Repository, 'prefix'>, path: string): string {
  const full = posix.join(prefix, path);
  return full === '.' || full === './' ? '' : full;
}
