import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { compile, loadConfig } from '../../src/index.js';
import { cardpress } from '../support/cli.js';
import { readPackage } from '../support/package.js';
import { project } from '../support/project.js';
import { commit, git, repository } from '../support/repository.js';

const note = '# 题\n\n## 什么是栈？\n\n后进先出\n';
let cleanUp: (() => Promise<void>)[] = [];

async function made({ root, remove }: { root: string; remove: () => Promise<void> }): Promise<string> {
  cleanUp.push(remove);
  return root;
}
const folder = async (files: Record<string, string>) => made(await project(files));
const cloned = async (files: Record<string, string>) => made(await repository(files));

afterEach(async () => {
  await Promise.all(cleanUp.map(remove => remove()));
  cleanUp = [];
});

/** A copy by git in another folder. */
async function clone(root: string, ...words: string[]): Promise<string> {
  const copy = join(await folder({}), 'copy');
  git(root, 'clone', '-q', ...words, `file://${root}`, copy);
  return copy;
}

async function built(root: string, ...words: string[]) {
  const run = await cardpress(root, 'build', '--only', 'deck', ...words);
  if (run.code !== 0) throw new Error(run.stderr);
  const deck = await readPackage(await readFile(join(root, 'dist/deck.apkg')));
  return { ...run, ids: deck.notes.map(({ guid }) => guid), noteTypes: deck.notes.map(({ mid }) => mid) };
}

async function namespaceIn(root: string): Promise<string> {
  return /\["namespace","(.*)"\]/u.exec(await readFile(join(root, 'cardpress.lock'), 'utf8'))?.[1] ?? '';
}

describe('the name of a project', () => {
  it('is made at random with the first lock, so that two projects with the same notes share nothing', async () => {
    const [a, b] = [await folder({ 'notes/a.md': note }), await folder({ 'notes/a.md': note })];
    const ids = [(await built(a)).ids, (await built(b)).ids];
    expect(ids[0]).not.toEqual(ids[1]);
    expect(await namespaceIn(a)).toMatch(/^[a-z2-7]{16}$/u);
    expect(await namespaceIn(a)).not.toBe(await namespaceIn(b));
    const before = await namespaceIn(a);
    await writeFile(join(a, 'notes/b.md'), note.replace('栈', '树'));
    expect((await built(a)).stdout).toContain('1 new, 1 unchanged');
    expect(await namespaceIn(a)).toBe(before);
  });

  it('stays that of a lock that a commit deleted, and so do ids and note types', async () => {
    const root = await folder({ 'notes/a.md': note, '.gitignore': 'dist\n' });
    const first = await built(root);
    git(root, 'init', '-q');
    commit(root);
    git(root, 'rm', '-q', 'cardpress.lock');
    commit(root);
    await writeFile(join(root, 'notes/a.md'), note.replace('后进先出', '后进先出的表'));
    commit(root);
    const { ids, noteTypes } = await built(root, 'env:CI=true');
    expect({ ids, noteTypes }).toEqual({ ids: first.ids, noteTypes: first.noteTypes });
  });

  it('says that a lock with the usual name is there where the config names another', async () => {
    const root = await folder({ 'notes/a.md': note });
    await built(root);
    await rm(join(root, 'dist'), { recursive: true });
    await writeFile(join(root, 'cardpress.config.json'), '{ "lock": "other.lock" }');
    expect((await built(root)).stderr).toMatch(/other\.lock, the lock that .* cardpress\.lock does/u);
    expect((await built(root)).stderr).not.toContain('no-lock');
  });

  it('comes from the first commit where the lock is not written: the same in every clone, whatever the title', async () => {
    const root = await cloned({ 'notes/a.md': note });
    const first = await built(root, 'env:CI=true');
    await writeFile(join(root, 'notes/a.md'), note.replace('# 题', '# 另一个题目'));
    await writeFile(join(root, 'notes/b.md'), '# 乙\n\n## 什么是图？\n\n点和边\n');
    commit(root);
    const copy = await clone(root);
    const { ids, stderr } = await built(copy, 'env:CI=true');
    expect(ids).toContain(first.ids[0]);
    expect(stderr).not.toContain('folder-namespace');
    const other = await cloned({ 'notes/a.md': `${note}\n` });
    expect((await built(other, 'env:CI=true')).ids).not.toEqual(first.ids);
  });

  it('goes on from what was published without a lock when the first lock is written', async () => {
    const root = await cloned({ 'notes/a.md': note });
    const { ids } = await built(root, 'env:CI=true');
    expect((await built(root)).ids).toEqual(ids);
    expect((await built(await clone(root))).ids).toEqual(ids);
  });

  it('is another one for each project in a repository', async () => {
    const root = await cloned({
      'x/cardpress.config.json': '{}',
      'x/notes/a.md': note,
      'y/cardpress.config.json': '{}',
      'y/notes/a.md': note,
    });
    const [x, y] = [await built(join(root, 'x'), 'env:CI=true'), await built(join(root, 'y'), 'env:CI=true')];
    expect(x.ids).not.toEqual(y.ids);
  });

  it('is made at random in a repository that has nothing of the project yet', async () => {
    const root = await folder({ 'notes/a.md': note });
    git(root, 'init', '-q');
    await built(root);
    const before = await namespaceIn(root);
    await rm(join(root, 'cardpress.lock'));
    await rm(join(root, 'dist'), { recursive: true });
    await built(root);
    expect(await namespaceIn(root)).not.toBe(before);
  });

  it('cannot be told in a shallow clone: an error with the remedy, unless there is a lock or a namespace', async () => {
    const root = await cloned({ 'notes/a.md': note });
    commit(root, 'second');
    const shallow = await clone(root, '--depth', '1');
    for (const words of [['env:CI=true'], []]) {
      const { code, stderr } = await cardpress(shallow, 'build', '--only', 'deck', ...words);
      expect(code).toBe(1);
      expect(stderr).toContain('no-namespace');
      expect(stderr).toContain('fetch-depth: 0');
      expect(stderr).toContain('git fetch --unshallow');
    }
    expect((await cardpress(shallow, 'diff')).code).toBe(1);
    await writeFile(join(shallow, 'cardpress.config.json'), '{ "namespace": "mine" }');
    await built(shallow, 'env:CI=true');
    await built(root);
    commit(root, 'lock');
    expect((await built(await clone(root, '--depth', '1'), 'env:CI=true')).ids).toEqual((await built(root)).ids);
  });

  it("is the folder's, with a warning, without git and without a lock that may be written", async () => {
    const root = await folder({ 'notes/a.md': note });
    const { stderr, ids } = await built(root, 'env:CI=true');
    expect(stderr).toContain('folder-namespace');
    expect(stderr).toContain(basename(root));
    const other = join(await folder({}), basename(root));
    await cp(root, other, { recursive: true });
    expect((await built(other, 'env:CI=true')).ids).toEqual(ids);
    await rename(other, `${other}-2`);
    await rm(join(`${other}-2`, 'dist'), { recursive: true });
    expect((await built(`${other}-2`, 'env:CI=true')).ids).not.toEqual(ids);
    await writeFile(join(root, 'cardpress.config.json'), '{ "namespace": "mine" }');
    expect((await built(root, 'env:CI=true')).stderr).not.toContain('folder-namespace');
  });

  it('is no matter of a check', async () => {
    const root = await folder({ 'notes/a.md': note });
    const { stdout, code } = await cardpress(root, 'check', '--strict');
    expect(code).toBe(0);
    expect(stdout).not.toContain('namespace');
  });

  it('is told to the library as to a build that writes no lock', async () => {
    const root = await cloned({ 'notes/a.md': note });
    const { config } = await loadConfig(root, undefined);
    if (!config) throw new Error('There is no config.');
    const { bank } = await compile({ config, root, env: {} });
    expect(bank.namespace).toMatch(/^[a-z2-7]{16}$/u);
    expect(bank.entries.flatMap(entry => (entry.type === 'question' ? [entry.id] : []))).toEqual(
      (await built(root, 'env:CI=true')).ids,
    );
  });
});

describe('two projects of one folder, each with a config and a lock', () => {
  it('have two names', async () => {
    const root = await cloned({
      'a/1.md': note,
      'b/1.md': note,
      'a.json': '{ "notes": ["a"], "lock": "a.lock" }',
      'b.json': '{ "notes": ["b"], "lock": "b.lock" }',
    });
    for (const name of ['a', 'b']) await cardpress(root, 'build', '--only', 'deck', '--config', `${name}.json`);
    const second = async (lock: string) => (await readFile(join(root, lock), 'utf8')).split('\n')[1];
    expect(await second('a.lock')).not.toBe(await second('b.lock'));
  });
});

describe('a lock that git knows', () => {
  it('and that is gone is an error with the remedy, and comes back where the deletion was committed', async () => {
    const root = await cloned({ 'notes/a.md': note });
    const { ids: before } = await built(root);
    commit(root, 'lock');
    await rm(join(root, 'cardpress.lock'));
    for (const words of [['build', '--only', 'deck'], ['build', '--only', 'bank', 'env:CI=true'], ['diff']]) {
      const { code, stderr } = await cardpress(root, ...words);
      expect(code).toBe(1);
      expect(stderr).toContain('git checkout -- cardpress.lock');
    }
    git(root, 'checkout', '--', 'cardpress.lock');
    expect((await built(root)).stdout).toContain('1 unchanged');
    git(root, 'rm', '-q', 'cardpress.lock');
    git(root, 'commit', '-qm', 'gone');
    const { stdout, ids } = await built(root);
    expect(stdout).toContain('1 unchanged, against the last commit of the notes, because there is no lock');
    expect(ids).toEqual(before);
  });

  it('and that was cut at a line is an error that names what is lost', async () => {
    const root = await cloned({ 'notes/a.md': note, 'notes/b.md': note.replace('栈', '树') });
    await built(root);
    commit(root, 'lock');
    const path = join(root, 'cardpress.lock');
    const whole = await readFile(path, 'utf8');
    const lines = whole.trimEnd().split('\n');
    const cut = `${lines.slice(0, -1).join('\n')}\n`;
    await writeFile(path, cut);
    const { code, stderr } = await cardpress(root, 'build', '--only', 'deck');
    expect(code).toBe(1);
    expect(stderr).toContain('one question');
    expect(stderr).toContain((JSON.parse(lines.at(-1) ?? '') as string[])[0]);
    expect(stderr).toContain('git checkout -- cardpress.lock');
    expect(await readFile(path, 'utf8')).toBe(cut);
    commit(root, 'cut');
    expect((await built(root)).stdout).toContain('1 new, 1 unchanged');
  });

  it('may gain lines and change them', async () => {
    const root = await cloned({ 'notes/a.md': note });
    await built(root);
    commit(root, 'lock');
    await writeFile(
      join(root, 'notes/a.md'),
      note.replace('什么是栈', '栈是什么').concat('\n## 什么是图？\n\n点和边\n'),
    );
    expect((await built(root)).stdout).toContain('1 new, 1 updated');
    expect((await built(root)).stdout).toContain('2 unchanged');
  });
});
