import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * What git says to a question about the repository that holds a folder; undefined where it has no answer: no git, no
 * repository, no commit.
 */
export async function askGit(folder: string, ...words: string[]): Promise<string | undefined> {
  // A hook's variables name a repository that need not be the folder's.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX)$/u.test(name)),
  );
  try {
    const { stdout } = await run('git', ['-C', folder, ...words], { env, maxBuffer: 1 << 30 });
    return stdout;
  } catch {
    return undefined;
  }
}
