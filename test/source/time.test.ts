import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeTime } from '../../src/source/time.js';

let root: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
    env: { ...process.env, GIT_COMMITTER_DATE: '1600000000 +0000' },
  });

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cardpress-time-'));
  await mkdir(join(root, 'notes'));
  await writeFile(join(root, 'notes/a.md'), 'a');
  await utimes(join(root, 'notes/a.md'), 1_500_000_000, 1_500_000_000);
});
afterAll(() => rm(root, { recursive: true }));

describe('changeTime', () => {
  it('takes SOURCE_DATE_EPOCH first', async () => {
    expect(await changeTime(root, ['notes'], ['notes/a.md'], { SOURCE_DATE_EPOCH: '7' })).toBe(7);
  });

  it('takes the newest file where there is no repository', async () => {
    expect(await changeTime(root, ['notes'], ['notes/a.md'], {})).toBe(1_500_000_000);
  });

  it('takes the commit where the notes are clean, and the newest file where they are not', async () => {
    git('init', '-q');
    expect(await changeTime(root, ['notes'], ['notes/a.md'], {})).toBe(1_500_000_000);
    git('add', '.');
    git('commit', '-qm', 'a');
    expect(await changeTime(root, ['notes'], ['notes/a.md'], {})).toBe(1_600_000_000);
    await writeFile(join(root, 'notes/a.md'), 'b');
    await utimes(join(root, 'notes/a.md'), 1_700_000_000, 1_700_000_000);
    expect(await changeTime(root, ['notes'], ['notes/a.md'], {})).toBe(1_700_000_000);
  });
});
