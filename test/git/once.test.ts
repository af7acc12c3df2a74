import { afterAll, expect, it } from 'vitest';
import { formerPrefixes } from '../../src/git/moved-folder.js';
import { once } from '../../src/git/once.js';
import { opened } from './opened.js';
import { folder, removeFolders, runGit, testRepo } from './repo.js';

afterAll(removeFolders);

it('asks a repository each question once, and another one anew', async () => {
  let asked = 0;
  const ask = async () => ++asked;
  const [one, other] = [{}, {}];
  const answers = [once(one, ['a', ['b']], ask), once(one, ['a', ['b']], ask), once(one, ['a', 'b'], ask)];
  expect(await Promise.all([...answers, once(other, ['a', ['b']], ask)])).toEqual([1, 1, 2, 3]);
});

it('asks again what could not be answered', async () => {
  let asked = 0;
  const ask = async () => {
    if (asked++ === 0) throw new Error('gone');
    return asked;
  };
  const one = {};
  await expect(once(one, ['a'], ask)).rejects.toThrow('gone');
  expect(await once(one, ['a'], ask)).toBe(2);
});

it('a folder whose move a shallow clone lacks has never moved for it', async () => {
  const repo = testRepo();
  repo.commit({ 'x/notes/a.md': 'a', 'x/notes/b.md': 'b' });
  repo.git('mv', 'x', 'y');
  repo.commit();
  const clone = folder();
  runGit(clone, ['clone', '-q', '--depth', '1', `file://${repo.root}`, '.']);
  const former = async (root: string) => {
    const repository = await opened(`${root}/y`);
    const found = await formerPrefixes(repository, ['notes']);
    repository.close();
    return found;
  };
  expect(await former(repo.root)).toEqual(['x/']);
  expect(await former(clone)).toEqual([]);
});
