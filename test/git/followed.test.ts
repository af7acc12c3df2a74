import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { followedVersions, withLinked } from '../../src/git/followed.js';
import { opened } from './opened.js';
import { removeFolders, type TestRepo, testRepo } from './repo.js';

afterEach(removeFolders);

/** The texts of each version's files, by path. */
async function texts(repo: TestRepo, places: string[], folder = repo.root) {
  const repository = await opened(folder);
  try {
    const { versions } = await followedVersions(repository, { places });
    return await Promise.all(
      versions.map(async version => {
        const read = async ([path, blob]: [string, string]) => [path, String(await repository.objects.read(blob))];
        return Object.fromEntries(await Promise.all([...(await version.files())].map(read)));
      }),
    );
  } finally {
    repository.close();
  }
}

describe('followedVersions', () => {
  it('follows a link to a file, to where it leads at each version', async () => {
    const repo = testRepo();
    repo.write({ 'far/a.md': 'a1', 'far/b.md': 'b1', 'notes/own.md': 'own', 'else.md': 'x' });
    symlinkSync('../far/a.md', join(repo.root, 'notes/link.md'));
    repo.commit();
    repo.commit({ 'far/a.md': 'a2' });
    repo.commit({ 'else.md': 'y' });
    repo.remove('notes/link.md');
    symlinkSync('../far/b.md', join(repo.root, 'notes/link.md'));
    repo.commit();
    repo.remove('notes/link.md');
    repo.commit({ 'notes/link.md': 'a file now' });
    const all = await texts(repo, ['notes']);
    expect(all.map(files => files['notes/link.md'])).toEqual(['a1', 'a2', 'b1', 'a file now']);
    expect(all.map(files => files['notes/own.md'])).toEqual(['own', 'own', 'own', 'own']);
  });

  it('follows links to folders, links in those, and folders below a project that is not at the top', async () => {
    const repo = testRepo();
    repo.write({ 'shared/java/a.md': 'a', 'more/b.md': 'b', 'p/notes/c.md': 'c' });
    symlinkSync('../../shared', join(repo.root, 'p/notes/shared'));
    symlinkSync('../more', join(repo.root, 'shared/more'));
    repo.commit();
    repo.commit({ 'more/b.md': 'b2' });
    const all = await texts(repo, ['notes'], join(repo.root, 'p'));
    expect(all.at(-1)).toMatchObject({
      'notes/c.md': 'c',
      'notes/shared/java/a.md': 'a',
      'notes/shared/more/b.md': 'b2',
    });
    expect(all).toHaveLength(2);
  });

  it('leads nowhere in circles, outside of the repository, and to what is not there', async () => {
    const repo = testRepo();
    repo.write({ 'notes/a.md': 'a' });
    for (const [path, target] of [
      ['self', 'self'],
      ['one', 'two'],
      ['two', 'one'],
      ['up', '..'],
      ['here', '.'],
      ['out', '../../elsewhere'],
      ['full', '/etc/hosts'],
      ['gone', 'no-such-file.md'],
    ] as const)
      symlinkSync(target, join(repo.root, 'notes', path));
    repo.commit();
    expect(await texts(repo, ['notes'])).toEqual([{ 'notes/a.md': 'a' }]);
  });
});

describe('withLinked', () => {
  it('ends where two folders hold links to each other', () => {
    const files = new Map([
      ['a/x.md', '1'],
      ['b/y.md', '2'],
    ]);
    const links = new Map([
      ['a/to', 'b'],
      ['b/to', 'a'],
    ]);
    const all = withLinked(files, links);
    expect(all.get('a/to/y.md')).toBe('2');
    expect(all.get('b/to/x.md')).toBe('1');
    expect(all.size).toBeLessThan(30);
  });
});
