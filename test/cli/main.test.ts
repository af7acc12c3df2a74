import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { cardpress } from '../support/cli.js';
import { png } from '../support/png.js';
import { project } from '../support/project.js';
import { commit, git } from '../support/repository.js';

const notes = '# 题\n\n## Q1：什么是栈？\n答案：后进先出\n\n## Q2：什么是队列？\n';
let cleanUp: (() => Promise<void>)[] = [];

async function folder(files: Record<string, string | Uint8Array>): Promise<string> {
  const { root, remove } = await project(files);
  cleanUp.push(remove);
  return root;
}

afterEach(async () => {
  await Promise.all(cleanUp.map(remove => remove()));
  cleanUp = [];
});

describe('cardpress build', () => {
  it('writes what is asked for and sums it up on one screen', async () => {
    const root = await folder({ 'notes/a.md': notes });
    const { code, stdout, stderr } = await cardpress(root, 'build', '--only', 'bank', '--only', 'deck');
    expect(code).toBe(0);
    expect((await readdir(join(root, 'dist'))).sort()).toEqual(['bank.json', 'deck.apkg']);
    expect(stdout).toContain('2 questions: 1 answered, 1 unanswered');
    expect(stdout.split('\n').length).toBeLessThan(24);
    expect(stderr).toContain('6:1');
    expect(stderr).toContain('unanswered');
  });

  it('takes notes, --out-dir and a list for --only', async () => {
    const root = await folder({ 'mine/b.md': notes });
    const { code } = await cardpress(root, 'build', 'mine', '--out-dir', 'x/y', '--only', 'bank,deck');
    expect(code).toBe(0);
    expect((await readdir(join(root, 'x/y'))).sort()).toEqual(['bank.json', 'deck.apkg']);
  });

  it('prints JSON for other programs, and nothing else', async () => {
    const root = await folder({ 'notes/a.md': notes });
    const { stdout, stderr } = await cardpress(root, 'build', '--only', 'bank', '--json');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      summary: { questions: 2, unanswered: 1 },
      written: [{ artifact: 'bank', path: join(root, 'dist/bank.json') }],
      messages: [{ rule: 'unanswered', severity: 'info' }],
    });
  });

  it('writes nothing where the notes have errors, and leaves the last good build whole', async () => {
    const root = await folder({ 'notes/a.md': notes });
    await cardpress(root, 'build', '--only', 'bank');
    const before = await readFile(join(root, 'dist/bank.json'), 'utf8');
    await writeFile(join(root, 'notes/b.md'), new Uint8Array([0x81, 0xff, 0xd6, 0xff]));
    const { code, stderr } = await cardpress(root, 'build', '--only', 'bank,deck');
    expect(code).toBe(1);
    expect(stderr).toContain('notes/b.md');
    expect(stderr).toContain('Save it as UTF-8');
    expect(await readdir(join(root, 'dist'))).toEqual(['bank.json']);
    expect(await readFile(join(root, 'dist/bank.json'), 'utf8')).toBe(before);
  });

  it('fails on a warning under --strict only', async () => {
    const root = await folder({ 'notes/a.md': `${notes}\n![x](gone.png)\n` });
    expect((await cardpress(root, 'build', '--only', 'bank')).code).toBe(0);
    const { code, stderr } = await cardpress(root, 'build', '--only', 'bank', '--strict');
    expect(code).toBe(1);
    expect(stderr).toContain('gone.png');
  });

  it('says that the output folder cannot be written', async () => {
    const root = await folder({ 'notes/a.md': notes, dist: 'a file' });
    const { code, stderr } = await cardpress(root, 'build', '--only', 'bank');
    expect(code).toBe(1);
    expect(stderr).toContain('--out-dir');
    expect(await readFile(join(root, 'dist'), 'utf8')).toBe('a file');
  });

  it.each([
    ['no notes', {}, ['build'], 'notes'],
    ['a folder without notes', { 'notes/x.txt': '' }, ['build'], 'No Markdown files were found'],
    ['notes that are not there', { 'notes/a.md': notes }, ['build', 'gone'], 'This file or folder does not exist'],
    ['a file without a question', { 'notes/a.md': 'text' }, ['build'], 'No question was found'],
  ])('reports %s', async (_what, files, argv, text) => {
    const root = await folder(files);
    const { code, stdout, stderr } = await cardpress(root, ...argv);
    expect(code).toBe(1);
    expect(stderr).toContain(text);
    // Neither of cards, which nobody gets, nor of counts, which are none.
    expect(stderr).not.toContain('folder-namespace');
    expect(stdout.trim()).toBe('1 error, 0 warnings');
    expect(await readdir(root)).not.toContain('dist');
  });

  it.each([
    ['of the folder of files that are named', ['notes/a.md', 'notes/b.md'], 'notes'],
    ['of the folder in which a glob begins', ['notes/*.md'], 'notes'],
    ['of the only file that is named', ['notes/b.md'], 'B'],
    ['of a folder', ['notes'], 'notes'],
  ])('takes the title %s', async (_what, named, title) => {
    const root = await folder({ 'notes/a.md': notes, 'notes/b.md': '# B\n\n## What is a heap?\n\nA tree.\n' });
    const { stdout } = await cardpress(root, 'build', '--only', 'bank', ...named);
    expect(stdout.trim().split('  ')[0]).toBe(title);
  });
});

describe('cardpress check', () => {
  it('reports and writes nothing', async () => {
    const root = await folder({ 'notes/a.md': notes });
    const { code, stdout } = await cardpress(root, 'check');
    expect(code).toBe(0);
    expect(stdout).toContain('unanswered');
    expect(await readdir(root)).toEqual(['notes']);
  });

  it.each([['check'], ['check', '--fix'], ['diff']])(
    '%s %s writes nothing: no lock, no pictures, no history',
    async (...words) => {
      const root = await folder({
        'notes/a.md': `${notes}\n![wide](w.png)\n`,
        'notes/w.png': png(3000, 40, [1, 2, 3]),
      });
      git(root, 'init', '-qb', 'main');
      for (let commits = 0; commits < 21; commits++) {
        await appendFile(join(root, 'notes/a.md'), `word ${commits}\n`);
        commit(root);
      }
      const all = async () =>
        (await readdir(root, { recursive: true })).filter(path => !path.startsWith('.git/')).sort();
      const before = await all();
      const { stdout } = await cardpress(root, ...words, `env:XDG_CACHE_HOME=${await folder({})}`);
      expect(stdout).toMatch(/2 questions|1 updated, 1 unchanged/u);
      expect(await all()).toEqual(before);
      await cardpress(root, 'build', '--only', 'bank');
      expect(await all()).toContain('.cardpress-cache');
    },
  );

  it('exits with 1 on errors', async () => {
    const root = await folder({ 'notes/a.md': 'text' });
    expect((await cardpress(root, 'check')).code).toBe(1);
  });

  it('takes a file without questions among others that ask for a warning', async () => {
    const root = await folder({ 'notes/a.md': notes, 'notes/index.md': '# Index\n\ntext\n' });
    const { code, stdout } = await cardpress(root, 'check');
    expect(code).toBe(0);
    expect(stdout).toContain('file-without-questions');
    expect((await cardpress(root, 'check', '--strict')).code).toBe(1);
  });

  it('prints the tree of decks with what each holds', async () => {
    const root = await folder({
      'notes/java/jvm.md': '# JVM\n\n## 什么是堆？\n\na\n\n## 什么是栈？\n',
      'notes/java/集合.md': '## What is a map?\n\nb\n',
      'notes/go.md': '## What is a channel?\n\nc\n',
    });
    const { stdout } = await cardpress(root, 'check');
    const tree = stdout.split('\n').filter(line => line.includes('question') && line.startsWith('  '));
    expect(tree).toEqual([
      '  go      1 question: 1 answered, 0 unanswered',
      '  java    3 questions: 2 answered, 1 unanswered',
      '    JVM   2 questions: 1 answered, 1 unanswered',
      '    集合  1 question: 1 answered, 0 unanswered',
    ]);
    const json = JSON.parse((await cardpress(root, 'check', '--json')).stdout);
    expect(json.decks[1]).toEqual({ path: ['java'], questions: 3, answered: 2, unanswered: 1 });
    expect(json.decisions).toBeUndefined();
  });

  it('explains what each heading and item was taken for, by which rule, and what would change that', async () => {
    const root = await folder({
      'notes/a.md': '# T\n\n## One\n\n### What is a?\n\nb\n\n#### c\n\n### 参考\n\nd\n\n## Two\n\nQ: e?\nA: f\n',
    });
    const { stdout } = await cardpress(root, 'check', '--explain');
    expect(stdout).toMatch(/ 1 {2}title {5}T title\n/u);
    expect(stdout).toMatch(/ 3 {2}section {3}One above-rank\n.*level 3.*<!-- card -->/u);
    expect(stdout).toMatch(/ 5 {2}question {2}What is a\? rank\n.*level 3 holds the questions.*<!-- card: none -->/u);
    expect(stdout).toMatch(/ 9 {2}answer {4}c in-question\n.*below a question/u);
    expect(stdout).toMatch(/ 11 {2}section {3}参考 name\n/u);
    expect(stdout).toMatch(/ 15 {2}section {3}Two holds-items\n/u);
    expect(stdout).toMatch(/ 17 {2}question {2}e\? qa-lines\n.*dialects\.qa-lines: off/u);
    const json = JSON.parse((await cardpress(root, 'check', '--explain', '--json')).stdout);
    expect(json.decisions[0].decisions).toHaveLength(7);
    expect((await cardpress(root, 'check')).stdout).not.toContain('in-question');
  });
});

describe('the command line', () => {
  it.each([
    [[], 'Give a command'],
    [['biuld'], 'build'],
    [['build', '--onyl', 'bank'], 'onyl'],
    [['build', '--only', 'pdf'], 'pdf'],
    [['build', '--config', 'gone.json'], 'gone.json'],
  ])('exits with 2 on %j', async (argv, text) => {
    const root = await folder({ 'notes/a.md': notes });
    const { code, stderr } = await cardpress(root, ...argv);
    expect(code).toBe(2);
    expect(stderr).toContain(text);
    expect(await readdir(root)).toEqual(['notes']);
  });

  it('exits with 2 on a mistake in the config, with line and remedy', async () => {
    const root = await folder({ 'notes/a.md': notes, 'cardpress.config.yaml': 'title: A\noutdir: x\n' });
    const { code, stderr } = await cardpress(root, 'build');
    expect(code).toBe(2);
    expect(stderr).toContain('cardpress.config.yaml:2');
    expect(stderr).toContain('Did you mean outDir?');
  });

  it('takes paths in the config relative to its folder, and its own relative to where it runs', async () => {
    const root = await folder({
      'p/mine/a.md': notes,
      'p/c.json': '{ "notes": ["mine"], "outDir": "out", "only": ["bank"] }',
    });
    await mkdir(join(root, 'here'));
    const { code } = await cardpress(join(root, 'here'), 'build', '--config', '../p/c.json');
    expect(code).toBe(0);
    expect(await readdir(join(root, 'p/out'))).toEqual(['bank.json']);
  });

  it('keeps its options', async () => {
    const root = await folder({});
    const help = async (command: string) =>
      [...(await cardpress(root, command, '--help')).stdout.matchAll(/^ +(?:-\w, )?(--[a-z-]+)/gmu)]
        .map(([, option]) => option)
        .sort();
    const everywhere = ['--debug', '--color', '--help', '--version'];
    expect(await help('build')).toEqual(
      [
        ...everywhere,
        ...['--quiet', '--watch'],
        ...['--config', '--frozen-lock', '--include-retired', '--json', '--only', '--out-dir'],
        ...[
          '--previous',
          '--refresh',
          '--reporter',
          '--strict',
          '--verbose',
          '--sheet',
          '--paper',
          '--pages',
          '--columns',
          '--font-size',
          '--font',
          '--colour',
        ],
        ...['--no-cache', '--lines', '--deck', '--tag', '--status', '--since'],
      ].sort(),
    );
    expect(await help('diff')).toEqual([...everywhere, '--config', '--json', '--previous', '--verbose'].sort());
    expect(await help('init')).toEqual([...everywhere, '--config', '--dry-run', '--json', '--workflow'].sort());
    expect(await help('doctor')).toEqual([...everywhere, '--config', '--json'].sort());
    expect(await help('check')).toEqual(
      [
        ...everywhere,
        '--no-cache',
        '--config',
        '--explain',
        '--fix',
        '--json',
        '--quiet',
        '--reporter',
        '--strict',
        '--verbose',
      ].sort(),
    );
  });

  it('prints its version', async () => {
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    expect((await cardpress('.', '--version')).stdout.trim()).toBe(version);
  });
});
