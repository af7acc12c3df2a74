import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { whyNotWritableFile, whyNotWritableFolder } from '../../src/io/writable.js';
import { asNobody } from '../support/as-nobody.js';
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

it.skipIf(process.platform === 'win32')('what may not be written is named', async () => {
  const folder = join(root, 'locked');
  const file = join(root, 'file');
  await chmod(root, 0o755);
  await mkdir(folder, { mode: 0o555 });
  await chmod(file, 0o444);
  const asking = 'output = [await it.whyNotWritableFolder(input.folder), await it.whyNotWritableFile(input.file)];';
  expect(await asNobody('io/writable.js', asking, { folder: join(folder, 'a'), file })).toEqual([
    `${folder} may not be written (EACCES)`,
    `${file} may not be written (EACCES)`,
  ]);
});
