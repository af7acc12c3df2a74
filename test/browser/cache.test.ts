import { chmod, mkdir, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder } from '../../src/browser/cache.js';
import { bareMachine } from './machine.js';

let disk: Awaited<ReturnType<typeof bareMachine>>;
beforeEach(async () => {
  disk = await bareMachine();
});
afterEach(() => disk.remove());

describe('cacheFolder', () => {
  it('is in XDG_CACHE_HOME, else in ~/.cache', () => {
    const { machine, root } = disk;
    expect(cacheFolder(machine)).toBe(join(root, 'home/.cache/cardpress'));
    expect(cacheFolder({ ...machine, env: { XDG_CACHE_HOME: join(root, 'xdg') } })).toBe(join(root, 'xdg/cardpress'));
    expect(cacheFolder({ ...machine, env: { XDG_CACHE_HOME: 'xdg' } })).toBe(join(root, 'home/.cache/cardpress'));
  });

  it('is a folder of our own among the temporary ones where there is no home to write to', async () => {
    const { machine, root } = disk;
    const homeless = { ...machine, home: '/dev/null' };
    const folder = cacheFolder(homeless);
    expect(folder).toBe(join(root, `tmp/cardpress-${machine.uid}`));
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(cacheFolder(homeless)).toBe(folder);
  });

  it('never is a temporary folder that others can write to, or that leads elsewhere', async () => {
    const { machine, root } = disk;
    const homeless = { ...machine, home: '/dev/null' };
    const folder = join(root, `tmp/cardpress-${machine.uid}`);
    await mkdir(folder);
    await chmod(folder, 0o777);
    expect(() => cacheFolder(homeless)).toThrow('Set XDG_CACHE_HOME to a folder that you own.');
    await mkdir(join(root, 'elsewhere'));
    await symlink(join(root, 'elsewhere'), join(root, 'tmp/cardpress-7'));
    expect(() => cacheFolder({ ...homeless, uid: 7 })).toThrow('There is no folder for');
  });
});
