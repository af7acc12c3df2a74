import { afterAll, describe, expect, it } from 'vitest';
import { fileHistory } from '../../src/git/file-history.js';
import { opened } from './opened.js';
import { firstTime, folder, removeFolders, runGit, testRepo } from './repo.js';

afterAll(removeFolders);

const lock = (...lines: (string | number)[]) => lines.map(line => `${line}\n`).join('');
const historyOf = async (root: string, path = 'lock') => fileHistory(await opened(root), path);
const addedIn = async (root: string) =>
  (await (await historyOf(root)).addedLines()).map(({ line, time }) => `${line} ${(time - firstTime) / 60}`);

describe('fileHistory', () => {
  it('knows the commit that last changed the file, its text, and every line it ever had', async () => {
    const repo = testRepo();
    repo.commit({ x: '1' });
    repo.commit({ lock: lock('a', 'b', 'c') });
    repo.commit({ x: '2' });
    const last = repo.commit({ lock: lock('a', 'b2', 'c', 'd') });
    repo.commit({ x: '3' });
    const history = await historyOf(repo.root);
    expect(history).toMatchObject({
      inHead: true,
      isDirty: false,
      lastCommit: { commit: last, time: firstTime + 180 },
    });
    expect(history.deletedIn).toBeUndefined();
    expect(await history.lastText()).toBe(lock('a', 'b2', 'c', 'd'));
    expect(await addedIn(repo.root)).toEqual(['a 1', 'b 1', 'c 1', 'b2 3', 'd 3']);
  });

  it('knows what was cut off, and what came back', async () => {
    const repo = testRepo();
    const whole = lock('a', 'b', 'c', 'd');
    repo.commit({ lock: whole });
    repo.commit({ lock: lock('a', 'b') });
    expect((await historyOf(repo.root)).lastCommit?.commit).toBe(repo.head());
    expect(await (await historyOf(repo.root)).lastText()).toBe(lock('a', 'b'));
    expect(await addedIn(repo.root)).toEqual(['a 0', 'b 0', 'c 0', 'd 0']);
    repo.commit({ lock: lock('a', 'b', 'c', 'd2') });
    repo.git('revert', '--no-edit', 'HEAD');
    repo.commit({ lock: whole });
    expect((await addedIn(repo.root)).slice(4)).toEqual(['c 2', 'd2 2', 'c 3', 'd 3']);
  });

  it('counts a line that was cut within', async () => {
    const repo = testRepo();
    repo.commit({ lock: 'one\r\ntwo\r\nthree\r\n' });
    repo.commit({ lock: 'one\r\ntwo\r\nthr' });
    repo.commit({ lock: 'two\nthree\n' });
    expect(await addedIn(repo.root)).toEqual(['one 0', 'two 0', 'three 0', 'thr 1', 'three 2']);
  });

  it('knows a file that was deleted, and one that was written again', async () => {
    const repo = testRepo();
    repo.commit({ lock: lock('a') });
    repo.commit({ lock: lock('a', 'b') });
    repo.remove('lock');
    const deleted = repo.commit();
    repo.commit({ x: 'x' });
    const history = await historyOf(repo.root);
    expect(history).toMatchObject({ inHead: false, isDirty: false, deletedIn: { commit: deleted } });
    expect(await history.lastText()).toBe(lock('a', 'b'));
    const again = repo.commit({ lock: lock('a') });
    expect(await historyOf(repo.root)).toMatchObject({ inHead: true, lastCommit: { commit: again } });
    expect(await addedIn(repo.root)).toEqual(['a 0', 'b 1', 'a 4']);
  });

  it('knows a file that was never committed, and one that differs on disk or in the index', async () => {
    const repo = testRepo();
    expect(await historyOf(repo.root)).toMatchObject({ inHead: false, isDirty: false, versions: [] });
    repo.commit({ x: 'x' });
    repo.write({ lock: 'a' });
    const history = await historyOf(repo.root);
    expect(history).toMatchObject({ inHead: false, isDirty: true, versions: [] });
    expect(history.lastCommit).toBeUndefined();
    expect(await history.lastText()).toBeUndefined();
    expect(await history.addedLines()).toEqual([]);
    repo.commit();
    expect(await historyOf(repo.root)).toMatchObject({ inHead: true, isDirty: false });
    repo.write({ lock: 'b' });
    repo.git('add', 'lock');
    repo.write({ lock: 'a' });
    expect(await historyOf(repo.root)).toMatchObject({ isDirty: true });
    repo.git('add', 'lock');
    repo.remove('lock');
    expect(await historyOf(repo.root)).toMatchObject({ inHead: true, isDirty: true });
  });

  it('counts what only a merge wrote, and nothing that it brought in', async () => {
    const repo = testRepo();
    repo.commit({ lock: lock('a', 'b', 'c') });
    repo.git('switch', '-qc', 'side');
    repo.commit({ lock: lock('a', 'b', 'side') });
    repo.git('switch', '-q', 'main');
    repo.commit({ lock: lock('main', 'b', 'c') });
    const merge = repo.merge(['side'], { lock: lock('main', 'b', 'side', 'both') });
    expect(await addedIn(repo.root)).toEqual(['a 0', 'b 0', 'c 0', 'side 1', 'main 2', 'both 3']);
    expect((await historyOf(repo.root)).lastCommit?.commit).toBe(merge);
  });

  it('goes past a merge that took one side over', async () => {
    const repo = testRepo();
    repo.commit({ lock: lock('a') });
    repo.git('switch', '-qc', 'side');
    const side = repo.commit({ lock: lock('side') });
    repo.git('switch', '-q', 'main');
    const main = repo.commit({ lock: lock('main') });
    repo.merge(['side'], { lock: lock('side') });
    expect((await historyOf(repo.root)).lastCommit?.commit).toBe(side);
    repo.git('reset', '-q', '--hard', main);
    repo.merge(['side'], { lock: lock('main') });
    expect((await historyOf(repo.root)).lastCommit?.commit).toBe(main);
    expect(await addedIn(repo.root)).toEqual(['a 0', 'side 1', 'main 2']);
  });

  it('reads through attributes that hide a file from diffs, and finds one in a subfolder with odd characters', async () => {
    const repo = testRepo();
    repo.commit({ '.gitattributes': '* -diff linguist-generated\n', '项 目/[l].lock': lock('a') });
    repo.commit({ '项 目/l.lock': lock('other') });
    repo.commit({ '项 目/[l].lock': lock('a', '机器学习') });
    const history = await historyOf(`${repo.root}/项 目`, '[l].lock');
    expect((await history.addedLines()).map(({ line }) => line)).toEqual(['a', '机器学习']);
    expect(history.versions).toHaveLength(2);
  });

  it('says that the last change may be older where a clone was cut', async () => {
    const repo = testRepo();
    repo.commit({ lock: lock('a') });
    const head = repo.commit({ x: 'x' });
    const clone = folder();
    runGit(clone, ['clone', '-q', '--depth', '1', `file://${repo.root}`, '.']);
    expect((await historyOf(clone)).lastCommit).toMatchObject({ commit: head, cut: true });
    expect((await historyOf(repo.root)).lastCommit).toMatchObject({ cut: false });
  });
});
