/**
 * Runs the scenarios of test/anki in the real Anki, in each of the versions that `anki.mjs` lists, several files at once, and
 * ends with `N passed, N failed`.
 *
 *     npm run test:anki                              all versions, all scenarios
 *     npm run test:anki -- --anki 24.11              one version
 *     npm run test:anki -- test_update.Changed       scenarios by name, as the output has them
 *
 * Needs python3 with its venv module, and PyPI the first time: each version of Anki is installed in a virtual
 * environment under node_modules/.cache and used again from there.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import process, { argv, env, execPath, exit, stdout } from 'node:process';
import { cache, call, environment, root, runScenarios, stop, versions } from './anki.mjs';

const { wanted, names } = readArguments(argv.slice(2));
mkdirSync(cache, { recursive: true });
// Folders of its own for each run, so that two at once do not disturb each other: one where the compiled sources find
// their packages, and one outside of this repository, whose lock and history are none of the projects' that are tried.
const work = mkdtempSync(join(cache, 'run-'));
const projects = mkdtempSync(join(tmpdir(), 'cardpress-anki-'));
process.on('exit', () => {
  for (const folder of [work, projects]) rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => exit(1));
// `.ci/run` has just compiled, and nothing changes that while it runs.
const lib = env.CARDPRESS_COMPILED ? join(root, 'lib') : compile();

const pythons = wanted.map(environment);
const total = { passed: 0, failed: 0 };
// Each worker has a share of the files: in one version after the other, since what the first had built is there for the
// others, and all in one process, since loading an Anki takes longer than most files.
const workers = (names.length > 0 ? [names] : shares(availableParallelism())).map(async share => {
  for (const python of pythons) {
    const { passed, failed } = await runScenarios(python, 'anki', share, {
      ...env,
      CARDPRESS_LIB: lib,
      CARDPRESS_NODE: execPath,
      CARDPRESS_PACKAGES: projects,
    });
    total.passed += passed;
    total.failed += failed;
  }
});
await Promise.all(workers);
stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
exit(total.failed > 0 ? 1 : 0);

function readArguments(args) {
  const at = args.indexOf('--anki');
  if (at < 0) return { wanted: versions, names: args };
  const version = args[at + 1];
  if (version === undefined) stop('--anki needs a version, for example 24.11.');
  return { wanted: [version], names: args.toSpliced(at, 2) };
}

/** The names of all files of scenarios in shares of about the same size, so that no worker waits long for another. */
function shares(count) {
  const folder = join(root, 'test/anki');
  const all = readdirSync(folder)
    .filter(name => /^test_.*\.py$/u.test(name))
    .map(name => ({ name: name.slice(0, -'.py'.length), size: statSync(join(folder, name)).size }))
    .sort((a, b) => b.size - a.size);
  const made = Array.from({ length: Math.min(count, all.length) }, () => ({ size: 0, names: [] }));
  for (const { name, size } of all) {
    const [least] = made.toSorted((a, b) => a.size - b.size);
    least.size += size;
    least.names.push(name);
  }
  return made.map(({ names }) => names);
}

/** The sources as they are now, compiled beside what other commands use. */
function compile() {
  const folder = join(work, 'lib');
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status, stdout: output } = call(execPath, [tsc, '-p', join(root, 'tsconfig.json'), '--outDir', folder]);
  if (status !== 0) stop(`The sources do not compile:\n${output}`);
  return folder;
}
