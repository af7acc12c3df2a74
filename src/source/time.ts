import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * When the notes came to be as they are, in seconds since 1970: `SOURCE_DATE_EPOCH` where it is set, else the time of
 * the last commit that touched their folders where they are clean in git, else now.
 *
 * @param root the project's folder
 * @param folders folders of the notes, from the project's folder
 * @param now asks the clock, in milliseconds since 1970
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export async function changeTime(
  root: string,
  folders: string[],
  env: NodeJS.ProcessEnv,
  now: () => number,
): Promise<number> {
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && /^\d+$/u.test(epoch)) return Number(epoch);
  const paths = folders.map(folder => folder || '.');
  return (await commitTime(root, paths)) ?? Math.floor(now() / 1000);
}

async function commitTime(root: string, paths: string[]): Promise<number | undefined> {
  try {
    const { stdout: dirty } = await run('git', ['-C', root, 'status', '--porcelain', '--', ...paths]);
    if (dirty.trim() !== '') return undefined;
    const { stdout } = await run('git', ['-C', root, 'log', '-1', '--format=%ct', '--', ...paths]);
    return stdout.trim() === '' ? undefined : Number(stdout.trim());
  } catch {
    // No git, or no repository.
    return undefined;
  }
}
