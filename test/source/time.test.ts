import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { changeTime } from '../../src/source/time.js';

let root: string;
let aside: string;
const notes = { folders: ['notes'], files: ['notes/a.md'] };
const far = () => 9_000_000_000_000;
const git = (folder: string, time: number, ...args: string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
    env: { ...process.env, GIT_COMMITTER_DATE: `${time} +0000` },
  });
const commit = (folder: string, time: number) => {
  git(folder, time, 'add', '-A');
  git(folder, time, 'commit', '-qm', 'a');
};
const time = (read = notes, now = far) => changeTime(root, read, {}, now);
/** When a file became what it is on the disk. */
const onDisk = async (path: string) => Math.floor((await stat(join(root, path))).ctimeMs / 1000);

beforeAll(async () => {
  const folder = async () => realpath(await mkdtemp(join(tmpdir(), 'cardpress-time-')));
  [root, aside] = [await folder(), await folder()];
  await mkdir(join(root, 'notes'));
  await writeFile(join(root, 'notes/a.md'), 'a');
});
afterAll(() => Promise.all([root, aside].map(folder => rm(folder, { recursive: true }))));

describe('changeTime', () => {
  it('takes SOURCE_DATE_EPOCH first', async () => {
    expect(await changeTime(root, notes, { SOURCE_DATE_EPOCH: '7' }, far)).toBe(7);
  });

  it('asks the disk where there is no repository, but the clock where the disk is ahead of it or has nothing', async () => {
    expect(await time()).toBe(await onDisk('notes/a.md'));
    expect(await time(notes, () => 1_500_000_000_500)).toBe(1_500_000_000);
    expect(await time({ folders: ['notes'], files: [] }, () => 1_500_000_000_500)).toBe(1_500_000_000);
  });

  it('takes the commit where the notes are as it has them, and else the disk', async () => {
    git(root, 0, 'init', '-q');
    expect(await time()).toBe(await onDisk('notes/a.md'));
    commit(root, 1_600_000_000);
    expect(await time()).toBe(1_600_000_000);
    await writeFile(join(root, 'notes/a.md'), 'b');
    expect(await time()).toBe(await onDisk('notes/a.md'));
    await writeFile(join(root, 'notes/a.md'), 'a');
    expect(await time()).toBe(1_600_000_000);
  });

  it('passes over what is no note and no picture, and takes what git ignores from the disk', async () => {
    await writeFile(join(root, 'notes/log.txt'), 'x');
    await writeFile(join(root, '.gitignore'), 'own.md\n');
    await writeFile(join(root, 'notes/own.md'), 'x');
    const dot = { folders: [''], files: ['notes/a.md'] };
    expect(await time(dot)).toBe(1_600_000_000);
    expect(await time({ ...dot, files: [...dot.files, 'notes/own.md'] })).toBe(await onDisk('notes/own.md'));
  });

  it('asks the repository that a file lies in: a nested one, and one that a symbolic link leads to', async () => {
    for (const [folder, when] of [
      [join(root, 'notes/nested'), 1_650_000_000],
      [aside, 1_700_000_000],
    ] as const) {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'n.md'), 'n');
      git(folder, 0, 'init', '-q');
      commit(folder, when);
    }
    await symlink(aside, join(root, 'notes/linked'));
    expect(await time({ ...notes, files: ['notes/a.md', 'notes/nested/n.md'] })).toBe(1_650_000_000);
    expect(await time({ ...notes, files: ['notes/a.md', 'notes/linked/n.md'] })).toBe(1_700_000_000);
  });

  it('asks about what a symbolic link in the repository leads to', async () => {
    await writeFile(join(root, 'far.md'), 'x');
    await symlink('../far.md', join(root, 'notes/link.md'));
    commit(root, 1_610_000_000);
    const link = { folders: ['notes'], files: ['notes/link.md'] };
    expect(await time(link)).toBe(1_610_000_000);
    await writeFile(join(root, 'far.md'), 'y');
    commit(root, 1_620_000_000);
    expect(await time(link)).toBe(1_620_000_000);
    expect(await time()).toBe(1_610_000_000);
  });

  it('asks the repository of the notes, whatever hook this runs in', async () => {
    vi.stubEnv('GIT_DIR', join(root, 'nowhere'));
    vi.stubEnv('GIT_INDEX_FILE', '.git/next-index.lock');
    expect(await time({ ...notes, folders: ['notes', 'no such folder'] })).toBe(1_610_000_000);
    vi.unstubAllEnvs();
  });
});
