import { execFile, spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packagedBrowser, packageName } from '../../src/browser/packaged.js';
import { folderOnTheWay } from '../../src/left-overs/owner.js';
import { bareMachine, packageFolder } from './machine.js';

let disk: Awaited<ReturnType<typeof bareMachine>>;
let cache: string;
beforeAll(async () => {
  disk = await bareMachine();
  disk.machine.packageFolder = packageFolder;
  cache = join(disk.root, 'home/.cache/cardpress');
});
afterAll(() => disk.remove());

/** What another build is unpacking. */
const busy = () => `${folderOnTheWay('.unpacking')}abcdef`;

describe('packagedBrowser', () => {
  it('unpacks a browser that runs with its own libraries; two builds at once are safe', async () => {
    const [one, other] = await Promise.all([packagedBrowser(disk.machine), packagedBrowser(disk.machine)]);
    expect(other).toEqual(one);
    expect(await readdir(cache)).toEqual(['chromium-147.0.0']);
    expect(one?.path).toBe(join(cache, 'chromium-147.0.0/chromium'));
    const env = { ...one?.env, LD_TRACE_LOADED_OBJECTS: '1' };
    const { stdout } = await promisify(execFile)(one?.path ?? '', { env });
    expect(stdout).toContain(join(cache, 'chromium-147.0.0/lib/libnss3.so'));
    expect(stdout).not.toContain('not found');
  });

  it('keeps the libraries that the user has asked for', async () => {
    const browser = await packagedBrowser({ ...disk.machine, env: { LD_LIBRARY_PATH: '/opt/lib' } });
    expect(browser?.env.LD_LIBRARY_PATH).toBe(`${join(cache, 'chromium-147.0.0/lib')}:/opt/lib`);
  });

  it('unpacks again what was damaged, and takes away what a killed build left', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const abandoned = folderOnTheWay('.unpacking').replace(`-${process.pid}-`, `-${pid}-`);
    await Promise.all([`${abandoned}abcdef`, busy()].map(name => mkdir(join(cache, name, 'lib'), { recursive: true })));
    await rm(join(cache, 'chromium-147.0.0/chromium'));
    await packagedBrowser(disk.machine);
    expect((await readdir(cache)).sort()).toEqual([busy(), 'chromium-147.0.0']);
    expect((await readdir(join(cache, 'chromium-147.0.0'))).sort()).toEqual(['chromium', 'lib']);
  });

  it('says so where the package is damaged, and leaves nothing behind', async () => {
    const broken = join(disk.root, 'broken');
    await cp(packageFolder(packageName) ?? '', broken, { recursive: true });
    await writeFile(join(broken, 'package.json'), '{"version":"1.2.3"}');
    await truncate(join(broken, 'bin/chromium.br'), 100_000);
    const machine = { ...disk.machine, packageFolder: () => broken };
    await expect(packagedBrowser(machine)).rejects.toMatchObject({
      name: 'BrowserError',
      reason: expect.stringContaining('could not be unpacked'),
      remedy: expect.stringContaining('reinstall it'),
    });
    expect((await readdir(cache)).sort()).toEqual([busy(), 'chromium-147.0.0']);
  });

  it('is nothing where the package is not installed', async () => {
    expect(await packagedBrowser({ ...disk.machine, packageFolder: () => undefined })).toBeUndefined();
  });
});
