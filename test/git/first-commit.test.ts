import { afterAll, describe, expect, it } from 'vitest';
import { firstCommit } from '../../src/git/first-commit.js';
import { opened } from './opened.js';
import { folder, removeFolders, runGit, testRepo } from './repo.js';

afterAll(removeFolders);

const firstOf = async (root: string, ...paths: string[]) => firstCommit(await opened(root), paths);

describe('firstCommit', () => {
  it('is the commit without parents, whatever came after', async () => {
    const repo = testRepo();
    expect(await firstOf(repo.root, 'notes')).toBeUndefined();
    const first = repo.commit({ x: 'x' });
    expect(await firstOf(repo.root, 'notes')).toBe(first);
    repo.commit({ 'notes/a.md': '1' });
    expect(await firstOf(repo.root, 'notes')).toBe(first);
    repo.git('switch', '-q', '--orphan', 'pages');
    repo.commit({ 'index.html': 'x' });
    repo.git('switch', '-q', 'main');
    expect(await firstOf(repo.root, 'notes')).toBe(first);
  });

  it('is the one of the oldest notes where histories were joined, whichever way', async () => {
    const repo = testRepo();
    const tools = repo.commit({ x: 'x' });
    repo.git('switch', '-q', '--orphan', 'theirs');
    const first = repo.commit({ 'README.md': 'r' });
    repo.commit({ 'notes/a.md': '1' });
    repo.git('switch', '-q', 'main');
    repo.merge(['theirs']);
    expect(await firstOf(repo.root, 'notes')).toBe(first);
    expect(await firstOf(repo.root, 'x')).toBe(tools);
    expect(await firstOf(repo.root, 'nowhere')).toBe(tools);
    repo.git('switch', '-q', 'theirs');
    repo.merge([tools]);
    expect(await firstOf(repo.root, 'notes')).toBe(first);
  });

  it('stays where an older history that has notes of its own is merged in', async () => {
    const old = testRepo();
    old.commit({ 'notes/b.md': 'old' });
    const repo = testRepo();
    repo.commit({ LICENSE: 'x' });
    const first = repo.head();
    repo.commit({ 'notes/a.md': '1' });
    expect(await firstOf(repo.root, 'notes')).toBe(first);
    repo.git('fetch', '-q', old.root, 'HEAD:theirs');
    repo.merge(['theirs']);
    const [roots = ''] = [repo.git('rev-list', '--max-parents=0', 'HEAD')];
    expect(roots.split('\n')).toHaveLength(2);
    expect(await firstOf(repo.root, 'notes')).toBe(first);
  });

  it('is known in a shallow clone that is deep enough', async () => {
    const repo = testRepo();
    const first = repo.commit({ 'notes/a.md': '1' });
    for (const depth of ['1', '2']) {
      const clone = folder();
      runGit(clone, ['clone', '-q', '--depth', depth, `file://${repo.root}`, '.']);
      expect(runGit(clone, ['rev-parse', '--is-shallow-repository'])).toBe('true');
      expect(await firstOf(clone, 'notes')).toBe(first);
      repo.commit({ 'notes/a.md': '2' });
    }
  });

  it('is not known in a shallow clone', async () => {
    const repo = testRepo();
    repo.commit({ 'notes/a.md': '1' });
    repo.commit({ 'notes/a.md': '2' });
    const clone = folder();
    runGit(clone, ['clone', '-q', '--depth', '1', `file://${repo.root}`, '.']);
    expect(await firstOf(clone, 'notes')).toBeUndefined();
    runGit(clone, ['fetch', '-q', '--unshallow']);
    expect(await firstOf(clone, 'notes')).toBe(runGit(repo.root, ['rev-list', '--max-parents=0', 'HEAD']));
  });
});
