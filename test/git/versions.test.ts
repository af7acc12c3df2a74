import { afterAll, describe, expect, it } from 'vitest';
import { blobId } from '../../src/git/blob-id.js';
import { noteVersions, type VersionsOptions } from '../../src/git/versions.js';
import { opened } from './opened.js';
import { firstTime, folder, removeFolders, runGit, testRepo } from './repo.js';

afterAll(removeFolders);

/** The versions with their files' texts, as plain data. */
async function versionsOf(root: string, options: VersionsOptions) {
  const repository = await opened(root);
  const versions = await noteVersions(repository, options);
  const read = async (blob: string) => (await repository.objects.read(blob)).toString('utf8');
  const plain = [];
  for (const { commit, parents, files } of versions) {
    const texts: Record<string, string> = {};
    for (const [path, blob] of await files()) texts[path] = await read(blob);
    plain.push({ commit, parents, files: texts });
  }
  repository.close();
  return plain;
}

describe('noteVersions', () => {
  it('gives the commits that changed the notes, oldest first, with all files of each', async () => {
    const repo = testRepo();
    repo.commit({ 'README.md': 'r' });
    const a = repo.commit({ 'notes/a.md': '1', 'notes/b/c.md': 'c' });
    repo.commit({ 'src/x.js': 'x' });
    const b = repo.commit({ 'notes/a.md': '2', 'src/x.js': 'y' });
    repo.remove('notes/b');
    const c = repo.commit();
    repo.commit();
    expect(await versionsOf(repo.root, { paths: ['notes'] })).toEqual([
      { commit: a, parents: [], files: { 'notes/a.md': '1', 'notes/b/c.md': 'c' } },
      { commit: b, parents: [a], files: { 'notes/a.md': '2', 'notes/b/c.md': 'c' } },
      { commit: c, parents: [b], files: { 'notes/a.md': '2' } },
    ]);
    const repository = await opened(repo.root);
    expect((await noteVersions(repository, { paths: ['notes'] })).map(({ time }) => time - firstTime)).toEqual([
      60, 180, 240,
    ]);
  });

  it('takes what a merge joins as a version with both its parents', async () => {
    const repo = testRepo();
    const base = repo.commit({ 'notes/a.md': '1\n', 'notes/b.md': '1\n' });
    repo.git('switch', '-qc', 'side');
    const side = repo.commit({ 'notes/b.md': '2\n' });
    repo.git('switch', '-q', 'main');
    const main = repo.commit({ 'notes/a.md': '2\n' });
    const merge = repo.merge(['side']);
    const versions = await versionsOf(repo.root, { paths: ['notes'] });
    expect(versions.map(({ commit, parents }) => [commit, parents])).toEqual([
      [base, []],
      [side, [base]],
      [main, [base]],
      [merge, [main, side]],
    ]);
    expect(versions.at(-1)?.files).toEqual({ 'notes/a.md': '2\n', 'notes/b.md': '2\n' });
  });

  it('passes over merges where one side left the notes alone, and a fast-forward', async () => {
    const repo = testRepo();
    const base = repo.commit({ 'notes/a.md': '1', x: '1' });
    repo.git('switch', '-qc', 'side');
    const side = repo.commit({ 'notes/a.md': '2' });
    repo.git('switch', '-q', 'main');
    repo.commit({ x: '2' });
    repo.merge(['side']);
    repo.git('switch', '-qc', 'next');
    const next = repo.commit({ 'notes/a.md': '3' });
    repo.git('switch', '-q', 'main');
    repo.git('merge', '-q', '--ff-only', 'next');
    expect((await versionsOf(repo.root, { paths: ['notes'] })).map(({ commit, parents }) => [commit, parents])).toEqual(
      [
        [base, []],
        [side, [base]],
        [next, [side]],
      ],
    );
  });

  it('keeps a merge that resolves a conflict, one that writes what no side had, and one that takes one side whole', async () => {
    const repo = testRepo();
    const base = repo.commit({ 'notes/a.md': '1', x: '1' });
    const split = (left: Record<string, string>, right: Record<string, string>) => {
      repo.git('switch', '-qC', 'side');
      const side = repo.commit(right);
      repo.git('switch', '-q', 'main');
      return [repo.commit(left), side];
    };
    const first = split({ 'notes/a.md': 'left' }, { 'notes/a.md': 'right' });
    const resolved = repo.merge(['side'], { 'notes/a.md': 'both' });
    split({ x: 'left' }, { y: 'right' });
    const evil = repo.merge(['side'], { 'notes/a.md': 'evil' });
    const third = split({ 'notes/a.md': 'l' }, { 'notes/a.md': 'r' });
    const ours = repo.merge(['side'], { 'notes/a.md': 'l' });
    const versions = await versionsOf(repo.root, { paths: ['notes'] });
    const parents = new Map(versions.map(version => [version.commit, version.parents]));
    expect(versions[0]?.commit).toBe(base);
    expect(parents.get(resolved)).toEqual(first);
    expect(parents.get(evil)).toEqual([resolved]);
    expect(parents.get(ours)).toEqual(third);
    expect(versions.map(({ files }) => files['notes/a.md'])).toEqual([
      '1',
      'right',
      'left',
      'both',
      'evil',
      'r',
      'l',
      'l',
    ]);
  });

  it('understands a criss-cross merge', async () => {
    const repo = testRepo();
    repo.commit({ 'notes/a.md': '1', 'notes/b.md': '1' });
    repo.git('switch', '-qc', 'side');
    const side = repo.commit({ 'notes/b.md': '2' });
    repo.git('switch', '-q', 'main');
    const main = repo.commit({ 'notes/a.md': '2' });
    const left = repo.merge([side], { 'notes/c.md': 'left' });
    repo.git('switch', '-q', 'side');
    const right = repo.merge([main], { 'notes/c.md': 'right' });
    repo.git('switch', '-q', 'main');
    const end = repo.merge(['side'], { 'notes/c.md': 'both' });
    const versions = await versionsOf(repo.root, { paths: ['notes'] });
    expect(versions.slice(-3)).toEqual([
      { commit: left, parents: [main, side], files: { 'notes/a.md': '2', 'notes/b.md': '2', 'notes/c.md': 'left' } },
      { commit: right, parents: [side, main], files: { 'notes/a.md': '2', 'notes/b.md': '2', 'notes/c.md': 'right' } },
      { commit: end, parents: [left, right], files: { 'notes/a.md': '2', 'notes/b.md': '2', 'notes/c.md': 'both' } },
    ]);
  });

  it('takes three branches at once', async () => {
    const repo = testRepo();
    repo.commit({ 'notes/a.md': '1' });
    const tips = ['b', 'c'].map(name => {
      repo.git('switch', '-qc', name, 'main');
      return repo.commit({ [`notes/${name}.md`]: name });
    });
    repo.git('switch', '-q', 'main');
    const main = repo.commit({ 'notes/a.md': '2' });
    const merge = repo.merge(['b', 'c']);
    expect((await versionsOf(repo.root, { paths: ['notes'] })).at(-1)).toEqual({
      commit: merge,
      parents: [main, ...tips],
      files: { 'notes/a.md': '2', 'notes/b.md': 'b', 'notes/c.md': 'c' },
    });
  });

  it('orders commits of one second by nothing but themselves', async () => {
    const repo = testRepo();
    repo.commit({ 'notes/a.md': '1' });
    const branches = ['b', 'c', 'd', 'e'];
    for (const name of branches) {
      repo.git('switch', '-qc', name, 'main');
      repo.write({ [`notes/${name}.md`]: name });
      repo.git('add', '.');
      repo.git('commit', '-qm', name);
    }
    const merged = async (order: string[]) => {
      repo.git('switch', '-q', '--detach', 'main');
      repo.git('merge', '-q', '--no-ff', '-m', 'm', ...order);
      const versions = await versionsOf(repo.root, { paths: ['notes'] });
      return versions.slice(0, -1).map(({ commit }) => commit);
    };
    const one = await merged(branches);
    expect(one).toHaveLength(5);
    expect(await merged(branches.toReversed())).toEqual(one);
    expect(one.slice(1)).toEqual(one.slice(1).sort());
  });

  it('leaves out a commit and what came before it, and names the parents on its far side', async () => {
    const repo = testRepo();
    const base = repo.commit({ 'notes/a.md': '1\n', 'notes/b.md': '1\n' });
    repo.git('switch', '-qc', 'side');
    const side = repo.commit({ 'notes/b.md': '2\n' });
    repo.git('switch', '-q', 'main');
    const since = repo.commit({ 'notes/a.md': '2\n', lock: 'l' });
    const main = repo.commit({ 'notes/a.md': '3\n' });
    const merge = repo.merge(['side']);
    expect(await versionsOf(repo.root, { paths: ['notes', 'lock'], since })).toEqual([
      { commit: side, parents: [base], files: { 'notes/a.md': '1\n', 'notes/b.md': '2\n' } },
      { commit: main, parents: [since], files: { 'notes/a.md': '3\n', 'notes/b.md': '1\n', lock: 'l' } },
      { commit: merge, parents: [main, side], files: { 'notes/a.md': '3\n', 'notes/b.md': '2\n', lock: 'l' } },
    ]);
    expect(await versionsOf(repo.root, { paths: ['notes'], since: repo.head() })).toEqual([]);
    await expect(versionsOf(repo.root, { paths: ['notes'], since: 'f'.repeat(40) })).rejects.toThrow(
      /bad object|rev-list/u,
    );
  });

  it('knows a renamed folder as other files with the same blobs', async () => {
    const repo = testRepo();
    repo.commit({ 'notes/old/a.md': 'a', 'notes/old/b.md': 'b' });
    repo.git('mv', 'notes/old', 'notes/新 的');
    repo.commit();
    expect((await versionsOf(repo.root, { paths: ['notes'] })).map(({ files }) => files)).toEqual([
      { 'notes/old/a.md': 'a', 'notes/old/b.md': 'b' },
      { 'notes/新 的/a.md': 'a', 'notes/新 的/b.md': 'b' },
    ]);
  });

  it('reads a project in a folder of a larger repository, by paths of the project', async () => {
    const repo = testRepo();
    repo.commit({ 'other/notes/a.md': 'x', 'pictures/p.png': 'p' });
    const a = repo.commit({ 'docs/my cards/notes/a.md': '1', 'docs/my cards/b.md': 'b' });
    repo.commit({ 'other/notes/a.md': 'y' });
    const root = `${repo.root}/docs/my cards`;
    expect((await opened(root)).prefix).toBe('docs/my cards/');
    expect(await versionsOf(root, { paths: ['notes'] })).toEqual([
      { commit: a, parents: [], files: { 'notes/a.md': '1' } },
    ]);
    expect((await versionsOf(root, { paths: [''] })).map(({ files }) => files)).toEqual([
      { 'notes/a.md': '1', 'b.md': 'b' },
    ]);
    expect((await versionsOf(root, { paths: ['../../pictures'] })).map(({ files }) => files)).toEqual([
      { '../../pictures/p.png': 'p' },
    ]);
  });

  it('takes globs, and names with every kind of character', async () => {
    const repo = testRepo();
    const names = ['notes/机器 学习/决策树.md', 'notes/a"b.md', 'notes/[x].md', 'notes/\ttab.md', 'notes/café.md'];
    repo.commit(Object.fromEntries([...names, 'notes/x.txt', 'notes/x.md'].map(name => [name, name])));
    const [all] = await versionsOf(repo.root, { paths: [':(glob)notes/**/*.md'] });
    expect(Object.keys(all?.files ?? {}).sort()).toEqual([...names, 'notes/x.md'].sort());
    const [one] = await versionsOf(repo.root, { paths: [':(literal)notes/[x].md'] });
    expect(one?.files).toEqual({ 'notes/[x].md': 'notes/[x].md' });
    const [less] = await versionsOf(repo.root, { paths: ['notes', ':(exclude,glob)notes/*/**', ':(exclude)*.txt'] });
    expect(Object.keys(less?.files ?? {})).toHaveLength(5);
  });

  it('gives blobs as they are stored, whatever line ends the work tree has', async () => {
    const repo = testRepo();
    const [crlf, lf] = [Buffer.from('a\r\nb\r\n'), Buffer.from('a\nb\n')];
    repo.commit({ '.gitattributes': '*.md eol=crlf\n*.txt -text\n', 'notes/a.md': crlf, 'notes/b.txt': crlf });
    const repository = await opened(repo.root);
    const [version] = await noteVersions(repository, { paths: ['notes'] });
    const files = await version?.files();
    expect(files).toEqual(
      new Map([
        ['notes/a.md', blobId(lf)],
        ['notes/b.txt', blobId(crlf)],
      ]),
    );
    expect(await repository.objects.read(blobId(lf))).toEqual(lf);
    expect(await repository.objects.read(blobId(crlf))).toEqual(crlf);
  });

  it('finds pictures of each version by path and by name, wherever they are', async () => {
    const repo = testRepo();
    const old = { 'notes/a.md': '1', 'assets/x/p.png': 'p', 'assets/y/p.png': 'q', 'assets/z.png': 'z' };
    repo.commit(old);
    repo.commit({ 'assets/x/p.png': 'new' });
    repo.commit({ 'notes/a.md': '2' });
    const [first, second] = await noteVersions(await opened(repo.root), { paths: ['notes'] });
    const id = (text: string) => blobId(Buffer.from(text));
    expect(await first?.named('p.png')).toEqual([
      { path: 'assets/x/p.png', blob: id('p') },
      { path: 'assets/y/p.png', blob: id('q') },
    ]);
    expect((await second?.named('p.png'))?.map(({ blob }) => blob)).toEqual([id('new'), id('q')]);
    expect(await second?.file('assets/x/p.png')).toBe(id('new'));
    expect(await second?.file('assets/x')).toBeUndefined();
    expect(await second?.file('nowhere/p.png')).toBeUndefined();
    expect([...((await first?.allFiles()) ?? [])].sort()).toEqual(
      Object.entries(old)
        .map(([path, text]) => [path, id(text)])
        .sort(),
    );
    const inFolder = await noteVersions(await opened(`${repo.root}/notes`), { paths: ['.'] });
    expect(await inFolder[0]?.file('../assets/z.png')).toBe(id('z'));
    expect(await inFolder[0]?.named('p.png')).toEqual([]);
  });

  it('passes over symbolic links and submodules', async () => {
    const repo = testRepo();
    const commit = repo.commit({ 'notes/a.md': '1' });
    repo.git('update-index', '--add', '--cacheinfo', `160000,${commit},notes/module`);
    repo.git('update-index', '--add', '--cacheinfo', `120000,${blobId(Buffer.from('1'))},notes/link.md`);
    repo.git('commit', '-qm', 'links');
    const versions = await noteVersions(await opened(repo.root), { paths: ['notes'] });
    expect(versions).toHaveLength(2);
    expect([...((await versions[1]?.files()) ?? [])]).toEqual([['notes/a.md', blobId(Buffer.from('1'))]]);
    expect([...((await versions[1]?.allFiles()) ?? [])]).toHaveLength(1);
  });

  it('follows a detached head, histories that were joined, and one that was rewritten', async () => {
    const repo = testRepo();
    const a = repo.commit({ 'notes/a.md': '1' });
    repo.commit({ 'notes/a.md': '2' });
    repo.git('switch', '-q', '--orphan', 'other');
    const other = repo.commit({ 'notes/b.md': 'b' });
    repo.git('switch', '-q', '--detach', a);
    expect((await versionsOf(repo.root, { paths: ['notes'] })).map(({ commit }) => commit)).toEqual([a]);
    repo.git('switch', '-q', 'main');
    const joined = repo.merge(['other']);
    const versions = await versionsOf(repo.root, { paths: ['notes'] });
    expect(versions.map(({ commit }) => commit)).toEqual([a, repo.git('rev-parse', 'main^'), other, joined]);
    expect(versions.at(-1)?.files).toEqual({ 'notes/a.md': '2', 'notes/b.md': 'b' });
    repo.git('reset', '-q', '--hard', a);
    const rewritten = repo.commit({ 'notes/a.md': '3' });
    expect((await versionsOf(repo.root, { paths: ['notes'] })).map(({ commit }) => commit)).toEqual([a, rewritten]);
  });

  it('passes over what was replaced or grafted in one clone', async () => {
    const repo = testRepo();
    const a = repo.commit({ 'notes/a.md': '1' });
    const b = repo.commit({ 'notes/a.md': '2' });
    const c = repo.commit({ 'notes/a.md': '3' });
    repo.git('replace', '--graft', c, a);
    repo.write({ '.git/info/grafts': `${b}\n` });
    expect((await versionsOf(repo.root, { paths: ['notes'] })).map(({ commit }) => commit)).toEqual([a, b, c]);
  });

  it('says where a shallow clone was cut', async () => {
    const repo = testRepo();
    repo.commit({ 'notes/a.md': '1' });
    const b = repo.commit({ 'notes/a.md': '2' });
    const c = repo.commit({ 'notes/a.md': '3' });
    const clone = folder();
    runGit(clone, ['clone', '-q', '--depth', '2', `file://${repo.root}`, '.']);
    const repository = await opened(clone);
    expect(repository.shallow).toBe(true);
    expect((await noteVersions(repository, { paths: ['notes'] })).map(({ commit, cut }) => [commit, cut])).toEqual([
      [b, true],
      [c, false],
    ]);
    expect((await opened(repo.root)).shallow).toBe(false);
  });

  it('reads repositories with long ids', async () => {
    const repo = testRepo({ init: ['init', '-q', '--object-format=sha256'] });
    const a = repo.commit({ 'notes/a.md': '1' });
    const repository = await opened(repo.root);
    expect(repository.format).toBe('sha256');
    const [version] = await noteVersions(repository, { paths: ['notes'] });
    const blob = blobId(Buffer.from('1'), 'sha256');
    expect(version?.commit).toBe(a);
    expect(await version?.files()).toEqual(new Map([['notes/a.md', blob]]));
    expect(await version?.file('notes/a.md')).toBe(blob);
    expect((await repository.objects.read(blob)).toString()).toBe('1');
  });

  it('has no versions before the first commit, and none of files that never were', async () => {
    const repo = testRepo();
    expect(await versionsOf(repo.root, { paths: ['notes'] })).toEqual([]);
    repo.commit({ x: 'x' });
    expect(await versionsOf(repo.root, { paths: ['notes'] })).toEqual([]);
  });

  it('gives the files of any version in any order', async () => {
    const repo = testRepo();
    for (let index = 0; index < 80; index++) repo.commit({ [`notes/${index}.md`]: `${index}` });
    const versions = await noteVersions(await opened(repo.root), { paths: ['notes'] });
    for (const index of [79, 0, 40, 78, 3, 79, 1]) expect((await versions[index]?.files())?.size).toBe(index + 1);
  });
});
