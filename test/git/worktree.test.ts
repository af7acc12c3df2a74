import { afterAll, describe, expect, it } from 'vitest';
import { lastCommitTime, worktreeState } from '../../src/git/worktree.js';
import { opened } from './opened.js';
import { firstTime, removeFolders, testRepo } from './repo.js';

afterAll(removeFolders);

describe('worktreeState', () => {
  it('names what differs from the commit, on disk or in the index, by paths of the project', async () => {
    const repo = testRepo();
    repo.commit({
      'p/notes/a.md': '1',
      'p/notes/b.md': '1',
      'p/notes/c.md': '1',
      'p/notes/d.md': '1',
      'p/x.md': '1',
      '.gitignore': 'ignored*\n',
    });
    const root = `${repo.root}/p`;
    const state = async (...paths: string[]) => worktreeState(await opened(root), paths);
    expect(await state('notes')).toEqual({ clean: true, changed: [], untracked: [] });
    repo.write({
      'p/notes/a.md': '2',
      'p/notes/新 的/e.md': 'e',
      'p/notes/ignored.md': 'i',
      'p/x.md': '2',
      'y.md': 'y',
    });
    repo.remove('p/notes/b.md');
    repo.git('mv', 'p/notes/c.md', 'p/notes/f.md');
    expect(await state('notes')).toEqual({
      clean: false,
      changed: ['notes/a.md', 'notes/b.md', 'notes/c.md', 'notes/f.md'],
      untracked: ['notes/新 的/e.md'],
    });
    expect((await state('x.md', '../y.md')).changed).toEqual(['x.md']);
    expect((await state('../y.md')).untracked).toEqual(['../y.md']);
    expect((await state('notes/d.md')).clean).toBe(true);
    expect((await state(':(glob)notes/*.md')).untracked).toEqual([]);
  });

  it('counts everything as new before the first commit', async () => {
    const repo = testRepo();
    repo.write({ 'notes/a.md': 'a', 'notes/b.md': 'b' });
    repo.git('add', 'notes/a.md');
    expect(await worktreeState(await opened(repo.root), ['notes'])).toEqual({
      clean: false,
      changed: ['notes/a.md'],
      untracked: ['notes/b.md'],
    });
  });

  it('refuses to be asked about nothing', async () => {
    await expect(worktreeState(await opened(testRepo().root), [])).rejects.toThrow(TypeError);
  });
});

describe('lastCommitTime', () => {
  it('is when the files were last changed, and not another file', async () => {
    const repo = testRepo();
    const time = async (...paths: string[]) => {
      const at = await lastCommitTime(await opened(repo.root), paths);
      return at === undefined ? undefined : (at - firstTime) / 60;
    };
    expect(await time('notes')).toBeUndefined();
    repo.commit({ 'notes/a.md': '1' });
    repo.commit({ 'notes/b.md': '1' });
    repo.commit({ x: '1' });
    expect(await time('notes')).toBe(1);
    expect(await time('notes/a.md')).toBe(0);
    expect(await time('')).toBe(2);
    expect(await time('nowhere')).toBeUndefined();
  });
});
