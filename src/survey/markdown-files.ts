import { glob } from 'tinyglobby';
import { GitError } from '../git/error.js';
import { ignoredPaths } from '../git/ignored.js';
import type { Repository } from '../git/repository.js';
import { inOrder } from '../source/find.js';

/**
 * Every Markdown file below a project's folder, whether it is a note or not, from there and in natural order. Left out is
 * what nobody wrote for readers: packages, hidden folders, what git ignores, what stands behind symbolic links.
 */
export async function markdownFiles(root: string, repository: Repository | undefined): Promise<string[]> {
  const paths = await glob('**/*.{md,markdown,mdx}', {
    cwd: root,
    ignore: ['**/node_modules/**'],
    caseSensitiveMatch: false,
    // A link may lead anywhere on the disk. Who keeps notes behind one names it.
    followSymbolicLinks: false,
  });
  const ignored = repository ? await ignoredIn(repository) : [];
  const isIgnored = (path: string) => ignored.some(one => (one.endsWith('/') ? path.startsWith(one) : path === one));
  return inOrder(paths.filter(path => !isIgnored(path)).map(path => ({ path, base: '' }))).map(({ path }) => path);
}

async function ignoredIn(repository: Repository): Promise<string[]> {
  try {
    return await ignoredPaths(repository);
  } catch (error) {
    if (error instanceof GitError) return [];
    throw error;
  }
}
