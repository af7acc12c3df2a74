/**
 * Runs the scenarios of test/anki in the real Anki, in each of the versions below, and ends with `N passed, N failed`.
 *
 *     npm run test:anki                              all versions, all scenarios
 *     npm run test:anki -- --anki 24.11              one version
 *     npm run test:anki -- test_update.Changed       scenarios by name, as the output has them
 *
 * Needs python3 with its venv module, and PyPI the first time: each version of Anki is installed in a virtual
 * environment under node_modules/.cache and used again from there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process, { argv, env, execPath, exit, platform, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

/** The backend that desktop and phones share: the newest, the last that stores import times, and old phones' own. */
const versions = ['26.9.3', '24.11', '2.1.66'];
/** What Anki needs and does not pin: a later protobuf may not read what an old Anki generated. */
const pins = ['protobuf>=4.21,<8'];

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache/cardpress-anki');

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
const lib = compile();

const total = { passed: 0, failed: 0 };
for (const version of wanted) {
  const { passed, failed } = run(environment(version));
  total.passed += passed;
  total.failed += failed;
}
stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
exit(total.failed > 0 ? 1 : 0);

function readArguments(args) {
  const at = args.indexOf('--anki');
  if (at < 0) return { wanted: versions, names: args };
  const version = args[at + 1];
  if (version === undefined) stop('--anki needs a version, for example 24.11.');
  return { wanted: [version], names: args.toSpliced(at, 2) };
}

/** The sources as they are now, compiled beside what other commands use. */
function compile() {
  const folder = join(work, 'lib');
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status, stdout: output } = call(execPath, [tsc, '-p', join(root, 'tsconfig.json'), '--outDir', folder]);
  if (status !== 0) stop(`The sources do not compile:\n${output}`);
  return folder;
}

/** The Python of a virtual environment that has this version of Anki; made if it is not there yet. */
function environment(version) {
  const folder = join(cache, `anki-${version}`);
  const python = join(folder, platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const ready = join(folder, 'ready');
  const wants = [`anki==${version}`, ...pins];
  if (existsSync(ready) && readFileSync(ready, 'utf8') === wants.join('\n')) return python;
  rmSync(folder, { recursive: true, force: true });
  stdout.write(`Installing Anki ${version} from PyPI …\n`);
  const venv = call(systemPython(), ['-m', 'venv', folder]);
  if (venv.status !== 0)
    stop(`No virtual environment could be made (Debian: apt install python3-venv):\n${tail(venv)}`);
  const pip = call(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', ...wants]);
  if (pip.status !== 0) stop(`Anki ${version} could not be installed from PyPI; is it within reach?\n${tail(pip)}`);
  writeFileSync(ready, wants.join('\n'));
  return python;
}

function systemPython() {
  const found = ['python3', 'python'].find(
    name => call(name, ['-c', 'import sys; assert sys.version_info >= (3, 10)']).status === 0,
  );
  return found ?? stop('Python 3.10 or newer was not found (Debian: apt install python3 python3-venv).');
}

/** Runs the scenarios with this Python and counts; a run that breaks off is one more failure. */
function run(python) {
  const {
    status,
    stdout: output,
    stderr,
  } = call(python, [join(root, 'test/anki/run.py'), ...names], {
    CARDPRESS_LIB: lib,
    CARDPRESS_NODE: execPath,
    CARDPRESS_PACKAGES: projects,
    PYTHONDONTWRITEBYTECODE: '1',
  });
  stdout.write(output);
  const counts = /(\d+) passed, (\d+) failed\s*$/u.exec(output);
  if (!counts) {
    stdout.write(`The run broke off (${status}):\n${stderr}\n`);
    return { passed: 0, failed: 1 };
  }
  return { passed: Number(counts[1]), failed: Number(counts[2]) };
}

function call(command, args, more = {}) {
  return spawnSync(command, args, { encoding: 'utf8', env: { ...env, ...more }, maxBuffer: 2 ** 28 });
}

function tail({ stdout: output, stderr, error }) {
  return `${output ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trim().split('\n').slice(-8).join('\n');
}

function stop(message) {
  stdout.write(`${message}\n\n0 passed, 1 failed\n`);
  exit(1);
}
