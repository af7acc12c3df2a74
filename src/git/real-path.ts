import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { fromProject } from './pathspec.js';
import type { Repository } from './repository.js';

/**
 * Where a file lies in a repository's work tree once symbolic links are followed, from the project's folder and with `/`;
 * undefined where that is nowhere in it, or there is no such file.
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
