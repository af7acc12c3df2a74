import { GitError } from '../git/error.js';
import { askGit } from '../git/run.js';

/** First and last line of a change, counted from 1. */
export type Lines = [first: number, last: number];

/** The longest list of paths that a command line may have on every system, in characters; Windows allows 32,767 in all. */
const longestList = 30_000;

/**
 * The lines of notes that were added or changed since a commit, including uncommitted ones, by the notes' paths
 * relative to the project's folder; those of other files may be among them. Undefined if there is no such commit, or no git.
 *
 * @param root the project's folder
 * @param since a commit, as git names them
 * @param paths the notes, relative to the project's folder
 */
export async function changedLines(
  root: string,
  since: string,
  paths: string[],
): Promise<Map<string, Lines[]> | undefined> {
  let commit: string;
  try {
    commit = await askGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${since}^{commit}`]);
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
  // A user's settings may change the prefixes of the two sides, or use an external diff program.
  const how = ['--unified=0', '--src-prefix=a/', '--dst-prefix=b/', '--no-ext-diff', '--no-textconv', '--relative'];
  // Of more than that, git says what changed in the whole folder.
  const places = paths.join(' ').length > longestList ? ['.'] : paths;
  const diff = await askGit(root, ['diff', ...how, commit, '--', ...places]);
  const untracked = await askGit(root, ['ls-files', '--others', '-z', '--', ...places]);
  return new Map([
    ...hunksOf(diff),
    ...untracked
      .split('\0')
      .filter(Boolean)
      .map((path): [string, Lines[]] => [path, [[1, Number.POSITIVE_INFINITY]]]),
  ]);
}

/** A hunk that only removes lines counts for the line before them. Format: git-diff(1). */
function hunksOf(diff: string): Map<string, Lines[]> {
  const files = new Map<string, Lines[]>();
  let current: Lines[] = [];
  for (const line of diff.split('\n')) {
    const [, path] = /^\+\+\+ b\/(.*?)\t?$/u.exec(line) ?? [];
    if (path !== undefined) {
      current = [];
      files.set(path, current);
    }
    const [, first, count = '1'] = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/u.exec(line) ?? [];
    if (first !== undefined) current.push([Number(first), Number(first) + Math.max(Number(count), 1) - 1]);
  }
  return files;
}
