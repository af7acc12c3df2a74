import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '../../src/left-overs/sweep.js';
import { bareMachine } from './machine.js';

let disk: Awaited<ReturnType<typeof bareMachine>>;
let program: string;

beforeAll(async () => {
  disk = await bareMachine();
  program = join(disk.root, 'hold.mjs');
  const source = fileURLToPath(new URL('../../src/browser/launch.ts', import.meta.url));
  const root = fileURLToPath(new URL('../../', import.meta.url));
  await disk.program(
    'hold.ts',
    `import { launch } from ${JSON.stringify(source)};
await launch();
console.log('ready');
setInterval(() => {}, 1000);
`,
  );
  const bundle = await rolldown({
    input: join(disk.root, 'hold.ts'),
    platform: 'node',
    logLevel: 'silent',
  });
  await bundle.write({ file: program, format: 'esm', codeSplitting: false });
  // What makes a folder this package's.
  for (const name of ['node_modules', 'package.json', 'templates', 'vendor'])
    await symlink(join(root, name), join(disk.root, name));
});
afterAll(() => disk.remove());

const profiles = async () => (await readdir(disk.machine.tmp)).filter(name => name.startsWith('cardpress-profile-'));
const browsers = () =>
  execFileSync('ps', ['-eo', 'stat=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\n')
    .filter(line => line.includes(`--user-data-dir=${disk.machine.tmp}`) && !line.startsWith('Z'));

describe('a build that is stopped', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)('by %s takes its browser with it', async signal => {
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, TMPDIR: disk.machine.tmp },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    expect(browsers().length).toBeGreaterThan(0);
    child.kill(signal);
    const [, endedBy] = await once(child, 'exit');
    expect(endedBy).toBe(signal);
    for (let turn = 0; turn < 50 && browsers().length > 0; turn += 1) await delay(100);
    expect(browsers()).toEqual([]);
    // No program can tidy up after SIGKILL; the next one does.
    if (signal === 'SIGKILL') await sweep(disk.machine.tmp);
    expect(await profiles()).toEqual([]);
  });
});
