import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { whyNotWritableFile, whyNotWritableFolder } from '../../src/io/writable.js';
import { project } from '../support/project.js';

let root: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ root, remove } = await project({ file: 'x' }));
});
afterEach(() => remove());

it('a folder may be written where it is there, or where one above it is', async () => {
  expect(await whyNotWritableFolder(root)).toBeUndefined();
  expect(await whyNotWritableFolder(join(root, 'a/b/c'))).toBeUndefined();
  expect(await whyNotWritableFile(join(root, 'a/b'))).toBeUndefined();
  expect(await whyNotWritableFile(join(root, 'file'))).toBeUndefined();
});

it('a file in the way of a folder is named, and so is a folder in the way of a file', async () => {
  const file = join(root, 'file');
  expect(await whyNotWritableFolder(file)).toBe(`${file} is no folder`);
  expect(await whyNotWritableFolder(join(file, 'a/b'))).toBe(`${file} is no folder`);
  expect(await whyNotWritableFile(join(file, 'a'))).toBe(`${file} is no folder`);
  expect(await whyNotWritableFile(root)).toBe(`${root} is a folder`);
});

// Root may write everywhere.
it.skipIf(process.getuid?.() === 0)('what may not be written is named', async () => {
  const folder = join(root, 'locked');
  await mkdir(folder);
  await chmod(folder, 0o500);
  expect(await whyNotWritableFolder(join(folder, 'a'))).toBe(`${folder} may not be written (EACCES)`);
  await chmod(join(root, 'file'), 0o400);
  expect(await whyNotWritableFile(join(root, 'file'))).toBe(`${join(root, 'file')} may not be written (EACCES)`);
});
