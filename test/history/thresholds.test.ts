import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { folderStore } from '../../src/history/lock-store.js';
import { build, draft } from '../identity/drafts.js';

it('eight locks by commit are kept', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'locks-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const store = folderStore(folder, 'key');
  const { lock } = build([draft('什么是栈？')]);
  for (let commit = 0; commit < 10; commit++) await store.set(String(commit).repeat(40), lock);
  expect(await readdir(folder)).toHaveLength(8);
});
