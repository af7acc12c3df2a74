import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { configSchema } from '../../src/config/schema.js';
import { takeTurn } from '../../src/io/turn.js';
import { withTurn } from '../../src/project/turn.js';
import { project } from '../support/project.js';

const bin = fileURLToPath(new URL('../../lib/cli/bin.js', import.meta.url));
const run = promisify(execFile);
let root: string;
let remove: () => Promise<void>;
let env: NodeJS.ProcessEnv;

beforeEach(async () => {
  ({ root, remove } = await project({ 'notes/a.md': '## Q1: What is a stack?\n\nLast in, first out.\n' }));
  env = { ...process.env, CI: '', XDG_CACHE_HOME: join(root, '.cache') };
});
afterEach(() => remove());

const turns = () => join(root, '.cache/cardpress/turns');
const build = ['build', '--only', 'bank'];

describe('two builds at once', () => {
  it.each([[build], [['lock']], [['check', '--fix']]])('%j waits for the other and says so', async words => {
    const end = await takeTurn(turns(), join(root, 'cardpress.lock'));
    const child = spawn(execPath, [bin, ...words], { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', text => {
      said += text;
    });
    await once(child.stderr, 'data');
    expect(said).toMatch(
      new RegExp(`^Waiting for another build of this project \\(process ${process.pid}, since [\\d:]{8}\\)\\.\n$`, 'u'),
    );
    expect(await readdir(root)).not.toContain('cardpress.lock');
    end();
    expect(await once(child, 'close')).toEqual([0, null]);
    if (!words.includes('check'))
      expect(await readFile(join(root, 'cardpress.lock'), 'utf8')).toContain('What is a stack');
    expect(await readdir(turns())).toEqual([]);
  });

  it('give their questions the same ids', async () => {
    await Promise.all(
      ['one', 'two', 'three'].map(out => run(execPath, [bin, ...build, '--out-dir', out], { cwd: root, env })),
    );
    const banks = await Promise.all(['one', 'two', 'three'].map(out => readFile(join(root, out, 'bank.json'), 'utf8')));
    expect(new Set(banks).size).toBe(1);
  });

  it('take no mistake of ours for a turn that does not come', async () => {
    const options = { config: configSchema.parse({}), root, env: undefined as never };
    await expect(withTurn(options, async () => {}, vi.fn())).rejects.toThrow(TypeError);
  });

  it('end where one is interrupted as it waits', async () => {
    const end = await takeTurn(turns(), join(root, 'cardpress.lock'));
    const child = spawn(execPath, [bin, ...build], { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
    await once(child.stderr, 'data');
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([null, 'SIGINT']);
    expect(await readdir(turns())).toHaveLength(1);
    end();
  });
});

it.skipIf(process.platform === 'win32')('is not disturbed where nobody reads its output to the end', async () => {
  const command = 'set -o pipefail; "$0" "$@" 2>&1 | head -c 1';
  const { stdout } = await run('bash', ['-c', command, execPath, bin, ...build, '--debug'], { cwd: root, env });
  expect(stdout).toHaveLength(1);
  expect(await readdir(join(root, 'dist'))).toEqual(['bank.json']);
});
