import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { changeTime } from '../../src/source/time.js';

let root: string;
const now = () => 1_500_000_000_500;
const git = (...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
    env: { ...process.env, GIT_COMMITTER_DATE: '1600000000 +0000' },
  });

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cardpress-time-'));
  await mkdir(join(root, 'notes'));
  await writeFile(join(root, 'notes/a.md'), 'a');
});
afterAll(() => rm(root, { recursive: true }));

describe('changeTime', () => {
  it('takes SOURCE_DATE_EPOCH first', async () => {
    expect(await changeTime(root, ['notes'], { SOURCE_DATE_EPOCH: '7' }, now)).toBe(7);
  });

  it('asks the clock where there is no repository', async () => {
    expect(await changeTime(root, ['notes'], {}, now)).toBe(1_500_000_000);
  });

  it('takes the commit where the notes are clean, and the clock where they are not', async () => {
    git('init', '-q');
    expect(await changeTime(root, ['notes'], {}, now)).toBe(1_500_000_000);
    git('add', '.');
    git('commit', '-qm', 'a');
    expect(await changeTime(root, ['notes'], {}, now)).toBe(1_600_000_000);
    await writeFile(join(root, 'notes/a.md'), 'b');
    expect(await changeTime(root, ['notes'], {}, now)).toBe(1_500_000_000);
  });

  it('asks the repository of the notes, whatever hook this runs in', async () => {
    await writeFile(join(root, 'notes/a.md'), 'a');
    vi.stubEnv('GIT_DIR', join(root, 'nowhere'));
    vi.stubEnv('GIT_INDEX_FILE', '.git/next-index.lock');
    expect(await changeTime(root, ['notes', 'no such folder'], {}, now)).toBe(1_600_000_000);
    vi.unstubAllEnvs();
  });

  it('asks the clock for notes outside of the repository', async () => {
    expect(await changeTime(root, ['notes', '../elsewhere'], {}, now)).toBe(1_500_000_000);
  });
});
