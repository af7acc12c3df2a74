import { main } from '../../src/cli/main.js';

/**
 * Runs the command line in a folder and returns its exit code and what it printed. A word `env:NAME=value` sets a
 * variable of the environment.
 */
export async function cardpress(cwd: string, ...words: string[]) {
  const printed = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof printed) => ({
    write: (text: string) => {
      printed[name] += text;
    },
  });
  // The lock is written as on a writer's own machine, wherever the tests run.
  const set = words.filter(word => word.startsWith('env:')).map(word => word.slice(4).split('=') as [string, string]);
  const argv = words.filter(word => !word.startsWith('env:'));
  const env = {
    ...process.env,
    CARDPRESS_LANG: 'en',
    CI: '',
    GITHUB_ACTIONS: '',
    SOURCE_DATE_EPOCH: '1700000000',
    ...Object.fromEntries(set),
  };
  const code = await main(argv, { cwd, env, stdout: stream('stdout'), stderr: stream('stderr') });
  return { code, ...printed };
}
