import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { targetOf } from '../../src/io/target.js';

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'cardpress-target-')));
});
afterEach(() => rm(folder, { recursive: true }));

it('is the file at the end of all links, there or not', async () => {
  await mkdir(join(folder, 'far'));
  await symlink('far/a', join(folder, 'b'));
  await symlink('b', join(folder, 'c'));
  await symlink('far', join(folder, 'near'));
  expect(await targetOf(join(folder, 'c'))).toBe(join(folder, 'far/a'));
  await writeFile(join(folder, 'far/a'), '');
  expect(await targetOf(join(folder, 'c'))).toBe(join(folder, 'far/a'));
  expect(await targetOf(join(folder, 'near/a'))).toBe(join(folder, 'far/a'));
  expect(await targetOf(join(folder, 'none'))).toBe(join(folder, 'none'));
});

it('is no folder, however it is reached', async () => {
  await symlink('.', join(folder, 'link'));
  for (const path of [folder, join(folder, 'link')])
    await expect(targetOf(path)).rejects.toMatchObject({ code: 'EISDIR' });
});

it('is none where links lead in a circle', async () => {
  await symlink('b', join(folder, 'a'));
  await symlink('a', join(folder, 'b'));
  await symlink('a', join(folder, 'c'));
  for (const name of ['a', 'b', 'c'])
    await expect(targetOf(join(folder, name))).rejects.toMatchObject({ code: 'ELOOP' });
});
