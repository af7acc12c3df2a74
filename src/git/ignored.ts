import { GitError } from './error.js';
import type { Repository } from './repository.js';
import { askGit, runGit } from './run.js';

/** What lies below the project's folder and git was told to ignore, from there; a folder ends with `/`. */
export async function ignoredPaths({ root }: Repository): Promise<string[]> {
  const how = ['--others', '--ignored', '--exclude-standard', '--directory', '-z'];
  const data = await runGit(root, ['ls-files', ...how]);
  return data.toString('utf8').split('\0').filter(Boolean);
}

/** Whether git would ignore a path, which need not be there and may be known to git. */
export async function isIgnored({ root }: Repository, path: string): Promise<boolean> {
  try {
    await askGit(root, ['check-ignore', '--quiet', '--no-index', '--', path]);
    return true;
  } catch (error) {
    // It ends with 1, and says nothing, where the path is not ignored.
    if (error instanceof GitError && error.said === '') return false;
    throw error;
  }
}
