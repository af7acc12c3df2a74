import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** First and last line of what was changed, counted from 1. */
export type Lines = [first: number, last: number];

/**
 * The lines of notes that are new or different since a commit, those that are not yet committed among them, by the notes'
 * paths from the project's folder. Undefined where there is no such commit, or no git.
 *
 * @param root the project's folder
 * @param since a commit, as git names them
 * @param paths the notes, from the project's folder
 */
export async function changedLines(
  root: string,
  since: string,
  paths: string[],
): Promise<Map<string, Lines[]> | undefined> {
  const git = async (...words: string[]) =>
    (await run('git', ['-C', root, '-c', 'core.quotePath=false', ...words], { maxBuffer: 1 << 28 })).stdout;
  let commit: string;
  try {
    commit = (await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${since}^{commit}`)).trim();
  } catch {
    return undefined;
  }
  const diff = await git('diff', '--unified=0', '--no-color', '--no-ext-diff', '--relative', commit, '--', ...paths);
  const untracked = await git('ls-files', '--others', '-z', '--', ...paths);
  return new Map([
    ...hunksOf(diff),
    ...untracked
      .split('\0')
      .filter(Boolean)
      .map((path): [string, Lines[]] => [path, [[1, Number.POSITIVE_INFINITY]]]),
  ]);
}

/** A hunk that only takes lines out counts for the line before them. Format: git-diff(1). */
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
