import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findRoot } from '../../src/config/root.js';
import { project } from '../support/project.js';
import { git } from '../support/repository.js';

let cleanUp: (() => Promise<void>)[] = [];

/** Files in a folder; a path that ends in `/` is an empty folder, `.git` a repository. */
async function folder(...paths: string[]): Promise<string> {
  const files = paths.filter(path => !path.endsWith('/') && !path.endsWith('.git'));
  const { root, remove } = await project(Object.fromEntries(files.map(path => [path, ''])));
  cleanUp.push(remove);
  for (const path of paths.filter(path => path.endsWith('/'))) await mkdir(join(root, path), { recursive: true });
  for (const path of paths.filter(path => path.endsWith('.git'))) git(root, 'init', '-q', join(root, path, '..'));
  return root;
}

afterEach(async () => {
  await Promise.all(cleanUp.map(remove => remove()));
  cleanUp = [];
});

describe('findRoot', () => {
  it.each([
    ['the nearest config file above', ['cardpress.config.yaml', 'a/cardpress.config.json', 'a/b/c/'], 'a/b/c', 'a'],
    ['a config file before a lock that is nearer', ['cardpress.config.json', 'a/cardpress.lock'], 'a', ''],
    ['else the nearest lock above', ['cardpress.lock', 'a/cardpress.lock', 'a/b/'], 'a/b', 'a'],
    ['else the nearest folder above with notes, in git', ['.git', 'notes/x.md', 'a/b/'], 'a/b', ''],
    ['notes here before those above', ['.git', 'notes/x.md', 'a/notes/x.md'], 'a', 'a'],
    ['the folder above the notes folder that this is', ['notes/x/y.md'], 'notes/x', ''],
    ["else git's top", ['.git', 'a/b/'], 'a/b', ''],
    ['else the working folder', ['a/b/'], 'a/b', 'a/b'],
    ['the working folder, not notes far above that nothing ties to it', ['notes/x.md', 'a/'], 'a', 'a'],
    [
      "nothing above git's top",
      ['cardpress.config.json', 'cardpress.lock', 'notes/x.md', 'a/.git', 'a/b/'],
      'a/b',
      'a',
    ],
    ['a config file in the top itself', ['.git', 'cardpress.config.json', 'a/'], 'a', ''],
    ['no file that is a folder', ['cardpress.lock/', 'a/cardpress.config.json/', 'a/b/'], 'a/b', 'a/b'],
  ])('takes %s', async (_what, paths, from, wanted) => {
    const root = await folder(...paths);
    expect(await findRoot(join(root, from))).toBe(join(root, wanted));
  });

  it.each([
    ["git's top, not the folder with notes", ['.git', 'a/notes/x.md'], 'a', 'notes/x.md', ''],
    [
      'the project around the notes, where there is none around the run',
      ['a/cardpress.lock', 'a/notes/x.md', 'b/'],
      'b',
      '../a/notes',
      'a',
    ],
    ['the same for a glob', ['a/cardpress.lock', 'a/notes/x.md', 'b/'], 'b', '../a/notes/*.md', 'a'],
    [
      'the project around the run first',
      ['a/cardpress.lock', 'a/notes/x.md', 'b/cardpress.lock'],
      'b',
      '../a/notes',
      'b',
    ],
  ])('with notes named takes %s', async (_what, paths, from, named, wanted) => {
    const root = await folder(...paths);
    expect(await findRoot(join(root, from), [named])).toBe(join(root, wanted));
  });

  it('takes no side where the named notes are of two projects', async () => {
    const root = await folder('a/cardpress.lock', 'b/cardpress.lock', 'c/');
    expect(await findRoot(join(root, 'c'), ['../a', '../b'])).toBe(join(root, 'c'));
  });

  it('keeps to a submodule', async () => {
    const root = await folder('inner/.git', 'inner/x.md', 'outer/.git', 'outer/cardpress.lock');
    git(join(root, 'inner'), 'add', '-A');
    git(join(root, 'inner'), 'commit', '-qm', '1');
    git(join(root, 'outer'), 'submodule', '--quiet', 'add', join(root, 'inner'), 'sub');
    expect(await findRoot(join(root, 'outer/sub'))).toBe(join(root, 'outer/sub'));
    expect(await findRoot(join(root, 'outer'))).toBe(join(root, 'outer'));
  });
});
