// Python with the real Anki in it, for the suites that import what is built.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env, exit, platform, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** The backend that desktop and phones share: the newest, the last that stores import times, and old phones' own. */
export const versions = ['26.9.3', '24.11', '2.1.66'];
/** What Anki needs and does not pin: a later protobuf may not read what an old Anki generated. */
const pins = ['protobuf>=4.21,<8'];
/** The version whose page of reviews is tried too: it comes with the desktop program, without which it is small. */
const reviewed = versions[0];

export const root = fileURLToPath(new URL('..', import.meta.url));
/** Each version of Anki is installed in a virtual environment here, and used again from here. */
export const cache = join(root, 'node_modules/.cache/cardpress-anki');

/** The Python of a virtual environment that has this version of Anki; made from PyPI if it is not there yet. */
export function environment(version) {
  const folder = join(cache, `anki-${version}`);
  const python = join(folder, platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const ready = join(folder, 'ready');
  const wants = [[`anki==${version}`, ...pins], ...(version === reviewed ? [['--no-deps', `aqt==${version}`]] : [])];
  const all = wants.flat().join('\n');
  if (existsSync(ready) && readFileSync(ready, 'utf8') === all) return python;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  stdout.write(`Installing Anki ${version} from PyPI …\n`);
  const venv = call(systemPython(), ['-m', 'venv', folder]);
  if (venv.status !== 0)
    stop(`No virtual environment could be made (Debian: apt install python3-venv):\n${tail(venv)}`);
  for (const args of wants) {
    const pip = call(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', ...args]);
    if (pip.status !== 0) stop(`Anki ${version} could not be installed from PyPI; is it within reach?\n${tail(pip)}`);
  }
  writeFileSync(ready, all);
  return python;
}

function systemPython() {
  const found = ['python3', 'python'].find(
    name => call(name, ['-c', 'import sys; assert sys.version_info >= (3, 10)']).status === 0,
  );
  return found ?? stop('Python 3.10 or newer was not found (Debian: apt install python3 python3-venv).');
}

/**
 * Runs the scenarios of a folder in `test/` with this Python, those of these names or all, and counts; a run that breaks
 * off is one more failure.
 */
export async function runScenarios(python, folder, names, environment) {
  const child = spawn(python, [join(root, 'test/anki/run.py'), join(root, 'test', folder), ...names], {
    env: { ...environment, PYTHONDONTWRITEBYTECODE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // By whole lines, for several runs may print at once.
  let last = '';
  createInterface({ input: child.stdout }).on('line', line => {
    last = line;
    stdout.write(`${line}\n`);
  });
  const [complaints, [status]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  const counts = /^(\d+) passed, (\d+) failed$/u.exec(last);
  if (!counts) {
    stdout.write(`The run broke off (${status}):\n${complaints}\n`);
    return { passed: 0, failed: 1 };
  }
  return { passed: Number(counts[1]), failed: Number(counts[2]) };
}

export function call(command, args) {
  return spawnSync(command, args, { encoding: 'utf8', env, maxBuffer: 2 ** 28 });
}

/** The last lines of what a command said. */
export function tail({ stdout: output, stderr, error }) {
  return `${output ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trim().split('\n').slice(-8).join('\n');
}

/** Ends the suite with a reason. */
export function stop(message) {
  stdout.write(`${message}\n\n0 passed, 1 failed\n`);
  exit(1);
}
