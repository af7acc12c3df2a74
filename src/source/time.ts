import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * When the notes were last changed, in seconds since 1970, without asking the clock: `SOURCE_DATE_EPOCH` where it is
 * set, else the time of the last commit that touched the folders where they are clean in git, else the time of the
 * newest of the files.
 *
 * @param root the project's folder
 * @param folders folders of the notes, from the project's folder
 * @param files the files that were read, from the project's folder
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export async function changeTime(
  root: string,
  folders: string[],
  files: string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && /^\d+$/u.test(epoch)) return Number(epoch);
  const paths = folders.map(folder => folder || '.');
  const committed = await commitTime(root, paths);
  if (committed !== undefined) return committed;
  const times = await Promise.all(files.map(file => stat(resolve(root, file)).then(stats => stats.mtimeMs)));
  return Math.floor(Math.max(0, ...times) / 1000);
}

async function commitTime(root: string, paths: string[]): Promise<number | undefined> {
  try {
    const { stdout: dirty } = await run('git', ['-C', root, 'status', '--porcelain', '--', ...paths]);
    if (dirty.trim() !== '') return undefined;
    const { stdout } = await run('git', ['-C', root, 'log', '-1', '--format=%ct', '--', ...paths]);
    return stdout.trim() === '' ? undefined : Number(stdout.trim());
  } catch {
    // No git, or no repository: the files' own times serve.
    return undefined;
  }
}
