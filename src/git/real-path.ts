import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { fromProject } from './pathspec.js';
import type { Repository } from './repository.js';

/**
 * The location of a file in a repository's work tree once symbolic links are followed, relative to the project's folder
 * and with `/`; undefined if it is outside or does not exist.
 *
 * @param full its full path
 */
export async function realPath(
  repository: Pick<Repository, 'top' | 'prefix'>,
  full: string,
): Promise<string | undefined> {
  const real = await realpath(full).catch(() => undefined);
  if (real === undefined) return undefined;
  const path = relative(repository.top, real).split(sep).join('/');
  return /^(?:\.\.(?:\/|$)|\/|[A-Za-z]:)/u.test(path) ? undefined : fromProject(repository, path);
}
