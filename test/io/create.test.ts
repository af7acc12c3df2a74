import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createWhole } from '../../src/io/create.js';

const system = vi.hoisted(() => ({ hasLinks: true, name: undefined as string | undefined }));
vi.mock('../../src/left-overs/owner.js', async load => {
  const real = await load<typeof import('../../src/left-overs/owner.js')>();
  const nameBeside: typeof real.nameBeside = (...words) => system.name ?? real.nameBeside(...words);
  return { ...real, nameBeside };
});
vi.mock('node:fs/promises', async load => {
  const real = await load<typeof import('node:fs/promises')>();
  const link: typeof real.link = (from, to) =>
    system.hasLinks ? real.link(from, to) : Promise.reject(Object.assign(new Error('no links'), { code: 'EPERM' }));
  return { ...real, link };
});

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cardpress-create-'));
  path = join(folder, 'a');
});
afterEach(async () => {
  system.hasLinks = true;
  system.name = undefined;
  await rm(folder, { recursive: true });
});

it('makes a file where there is none, and leaves nothing beside it', async () => {
  expect(await createWhole(path, 'one')).toBe(true);
  expect(await createWhole(path, 'two')).toBe(false);
  expect(await createWhole(path, 'three', { withoutLinks: () => writeFile(path, 'three') })).toBe(false);
  expect(await readFile(path, 'utf8')).toBe('one');
  expect(await readdir(folder)).toEqual(['a']);
});

it('makes it in another way where there are no links, if there is one', async () => {
  system.hasLinks = false;
  await expect(createWhole(path, 'one')).rejects.toMatchObject({ code: 'EPERM' });
  const withoutLinks = () => writeFile(path, 'one', { flag: 'wx' });
  expect(await createWhole(path, 'one', { withoutLinks })).toBe(true);
  expect(await createWhole(path, 'two', { withoutLinks })).toBe(false);
  expect(await readFile(path, 'utf8')).toBe('one');
  expect(await readdir(folder)).toEqual(['a']);
});

it('writes into nothing that somebody else put on its way', async () => {
  system.name = 'next';
  const other = join(folder, 'other');
  await writeFile(other, 'old');
  await symlink(other, join(folder, 'next'));
  expect(await createWhole(path, 'one')).toBe(false);
  expect(await readFile(other, 'utf8')).toBe('old');
});
