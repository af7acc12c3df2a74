/**
 * Plays the first hours of somebody new, from an empty folder to cards that were reviewed, with the tarball that npm would
 * publish; test/stranger has the scenarios. Ends with `N passed, N failed`.
 *
 *     npm run test:stranger                            all scenarios
 *     npm run test:stranger -- test_install.Slim       scenarios by name, as the output has them
 *
 * With CARDPRESS_COMPILED set, lib/ is packed as it is. Needs python3 with its venv module, the registry that npm is set to and, the first time, PyPI.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process, { argv, env, execPath, exit, stdout } from 'node:process';
import { environment, root, runScenarios, stop, versions } from './anki.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cardpress-stranger-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => exit(1));
const [home, projects] = ['home', 'projects'].map(name => join(folder, name));
for (const made of [home, projects]) mkdirSync(made);

const { passed, failed } = await runScenarios(environment(versions[0]), 'stranger', argv.slice(2), {
  ...newcomers(),
  HOME: home,
  CARDPRESS_ROOT: root,
  CARDPRESS_NODE: execPath,
  CARDPRESS_PACKAGES: projects,
  ...(env.CARDPRESS_COMPILED && { CARDPRESS_COMPILED: env.CARDPRESS_COMPILED }),
});
stdout.write(`\n${passed} passed, ${failed} failed\n`);
exit(failed > 0 ? 1 : 0);

/**
 * The environment of somebody who has just logged in: nothing of ours, of npm that runs this or of a build server. What
 * the machine's npm is set to stays, and so does its cache.
 */
function newcomers() {
  const foreign =
    /^(?:npm_|cardpress_|github_|gitlab_|git_(?!ssl)|xdg_|puppeteer_|chrome_path$|node_options$|ci$|init_cwd$|source_date)/iu;
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.test(name)));
  const path = (env.PATH ?? '').split(delimiter).filter(place => !/node_modules|node-gyp-bin/u.test(place));
  const own = { ...kept, PATH: path.join(delimiter) };
  const keys = ['registry', 'cache', 'userconfig', 'globalconfig'];
  const settings = keys.map(key => {
    const { status, stdout: value } = spawnSync('npm', ['config', 'get', key], {
      cwd: home,
      env: own,
      encoding: 'utf8',
    });
    return status === 0 ? [`npm_config_${key}`, value.trim()] : stop('npm was not found.');
  });
  return { ...own, ...Object.fromEntries(settings) };
}
