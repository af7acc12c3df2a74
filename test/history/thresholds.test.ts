import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { folderStore } from '../../src/history/lock-store.js';
import { build, draft } from '../identity/drafts.js';

it('eight locks by commit are kept, those used last, and other files in their folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'locks-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const store = folderStore(folder, 'key');
  const { lock } = build([draft('什么是栈？')]);
  await writeFile(join(folder, 'fonts.conf'), '');
  await utimes(join(folder, 'fonts.conf'), 1, 1);
  const commit = (number: number) => String(number).repeat(40);
  for (let number = 0; number < 8; number++) await store.set(commit(number), lock);
  for (const name of await readdir(folder)) await utimes(join(folder, name), 2, name.includes(commit(3)) ? 1 : 2);
  await folderStore(folder, 'key').get(commit(3));
  for (const number of [8, 9]) await store.set(commit(number), lock);
  const left = await readdir(folder);
  expect(left).toHaveLength(9);
  expect(left).toContain('fonts.conf');
  expect(await folderStore(folder, 'key').get(commit(3))).toBeDefined();
});
