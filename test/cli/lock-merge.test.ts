import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardpress } from '../support/cli.js';
import { project } from '../support/project.js';

const dir = await mkdtemp(join(tmpdir(), 'cardpress-driver-'));
const driver = join(dir, 'bin.js');
const removals = [() => rm(dir, { recursive: true })];
afterAll(() => Promise.all(removals.map(remove => remove())));

// The program as it is packed, but for what reads notes: the driver must do without.
beforeAll(() =>
  bundle({
    input: fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url)),
    platform: 'node',
    external: /\/main\.js$/,
    output: { dir, format: 'esm', entryFileNames: 'bin.js' },
  }),
);

const stack = '## 什么是栈？\n\n后进先出的线性表，只在栈顶的一端插入和删除元素。\n';
const queue = '## 什么是队列？\n\n先进先出的线性表，在队尾插入元素，在队头删除元素。\n';
const heap = '## 什么是堆？\n\n每个结点都不小于子结点的完全二叉树。\n';
const tree = '## 什么是树？\n\n没有环的连通图。\n';
const graph = '## What is a graph?\n\nVertices, and edges that join them.\n';
const notes = (...questions: string[]) => ['# 数据结构\n', ...questions].join('\n');

type Mode = 'driver' | 'union' | 'neither';

/**
 * Two branches of one project: `one` renames the file and rewords a question, so that every line of the lock differs;
 * `two` edits an answer and adds questions.
 */
async function branches(mode: Mode) {
  const attribute = { driver: 'merge=cardpress-lock', union: 'merge=union', neither: '' }[mode];
  const { root, remove } = await project({
    'notes/a.md': notes(stack, queue, heap, tree),
    '.gitignore': 'dist\n',
    '.gitattributes': `cardpress.lock ${attribute}\n`,
  });
  removals.push(remove);
  // Commits come right after the build before them.
  let built = 0;
  const git = (...args: string[]) => {
    const date = `@${built + 10} +0000`;
    const config = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'merge.conflictStyle=merge'];
    return spawnSync('git', ['-C', root, ...config, ...args], {
      encoding: 'utf8',
      env: { ...process.env, GIT_EDITOR: 'true', GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    });
  };
  const build = async (time: number) => {
    built = time;
    const { code, stderr } = await cardpress(root, 'lock', `env:SOURCE_DATE_EPOCH=${time}`);
    expect(stderr).not.toContain('error');
    expect(code).toBe(0);
  };
  const write = (name: string, text: string) => writeFile(join(root, 'notes', name), text);
  const commit = (name: string) => {
    git('add', '.');
    expect(git('commit', '-qm', name).status).toBe(0);
  };
  git('init', '-qb', 'base');
  if (mode === 'driver')
    git('config', 'merge.cardpress-lock.driver', `"${process.execPath}" "${driver}" lock --merge %O %A %B`);
  await build(1000);
  commit('base');
  git('checkout', '-qb', 'one');
  await rename(join(root, 'notes/a.md'), join(root, 'notes/z.md'));
  await write('z.md', notes(stack.replace('什么是栈？', '栈是什么样的结构？'), queue, heap, tree));
  await build(2000);
  commit('one');
  git('checkout', '-q', 'base');
  git('checkout', '-qb', 'two');
  await write('a.md', notes(stack, queue, heap, tree.replace('没有环', '没有圈'), graph));
  await build(3000);
  commit('two');
  const lock = () => readFile(join(root, 'cardpress.lock'), 'utf8');
  return { root, git, build, commit, lock };
}

type Repository = Awaited<ReturnType<typeof branches>>;

/** What a branch brings together with another one; a conflict that is left in the lock is for the build to read. */
const ways: Record<string, (repository: Repository, into: string, from: string) => number | null> = {
  merge: ({ git }, into, from) => {
    git('checkout', '-q', into);
    return git('merge', '-q', '--no-edit', from).status;
  },
  rebase: ({ git }, into, from) => {
    git('checkout', '-q', from);
    return git('rebase', '-q', into).status;
  },
  'cherry-pick': ({ git }, into, from) => {
    git('checkout', '-q', into);
    return git('cherry-pick', from).status;
  },
};

const fields = (lock: string) =>
  lock
    .split('\n')
    .filter(line => line.startsWith('["') && JSON.parse(line).length === 12)
    .map(line => JSON.parse(line) as [string, number, string, string, number, number, number, string, string, string]);

describe.each(['driver', 'union', 'neither'] as const)('branches of a lock with %s', mode => {
  it('come together without a hand, in both orders and ways', async () => {
    const repository = await branches(mode);
    const { git, build, lock } = repository;
    const base = fields(git('show', 'base:cardpress.lock').stdout);
    const two = fields(git('show', 'two:cardpress.lock').stdout);
    const results = new Set<string>();
    for (const [name, way] of Object.entries(ways)) {
      for (const [into, from] of [
        ['one', 'two'],
        ['two', 'one'],
      ] as const) {
        git('checkout', '-q', 'base');
        for (const branch of [into, from]) git('branch', '-f', `try-${branch}`, branch);
        const status = way(repository, `try-${into}`, `try-${from}`);
        expect(status === 0, `${name} ${from} into ${into}`).toBe(mode !== 'neither');
        expect((await lock()).includes('<<<<<<<')).toBe(mode === 'neither');
        await build(4000);
        const merged = await lock();
        // A rebased commit is as new as the rebase, and so is what it changed.
        results.add(JSON.stringify(fields(merged).map(line => line.with(5, 0))));
        const by = new Map(
          fields(merged).map(([, , , file, , , retired, , , question]) => [question, { file, retired }]),
        );
        expect([...by.values()]).toEqual(Array(5).fill({ file: 'notes/z.md', retired: 0 }));
        const ids = (lines: typeof base) => new Set(lines.map(([id]) => id));
        expect(ids(fields(merged))).toEqual(new Set([...ids(base), ...ids(two)]));
        const time = new Map(fields(merged).map(([, , , , , modified, , , , question]) => [question, modified]));
        expect(time.get('栈是什么样的结构？')).toBeGreaterThanOrEqual(2000);
        expect(time.get('什么是树？')).toBeGreaterThanOrEqual(3000);
        git('reset', '-q', '--hard');
        git('rebase', '--abort');
        git('cherry-pick', '--abort');
      }
    }
    expect(results.size).toBe(1);
  });
});

describe('cardpress lock --merge', () => {
  const run = (cwd: string, ...argv: string[]) =>
    spawnSync(process.execPath, [driver, 'lock', '--merge', ...argv], { cwd, encoding: 'utf8' });

  it('does with an empty or absent base, and leaves ours alone where a side cannot be read', async () => {
    const { git, root } = await branches('driver');
    const show = (branch: string) => git('show', `${branch}:cardpress.lock`).stdout;
    const [A, B] = [join(root, 'A'), join(root, 'B')];
    await writeFile(join(root, 'empty'), '');
    for (const base of ['empty', 'absent']) {
      await writeFile(A, show('one'));
      await writeFile(B, show('two'));
      expect(run(root, base, 'A', 'B')).toMatchObject({ status: 0, stderr: '', stdout: '' });
      expect(new Set(fields(await readFile(A, 'utf8')).map(([id]) => id)).size).toBe(5);
    }
    const before = await readFile(A, 'utf8');
    await writeFile(B, show('two').slice(0, -20));
    const damaged = run(root, 'empty', 'A', 'B');
    expect(damaged.status).toBe(1);
    expect(damaged.stderr).toMatch(/theirs, line \d+\): the last line is cut off/u);
    expect(run(root, 'empty', 'A', 'gone')).toMatchObject({ status: 1, stderr: expect.stringContaining('ENOENT') });
    expect(await readFile(A, 'utf8')).toBe(before);
  });

  it('makes git report a conflict where a side is damaged', async () => {
    const { git, root, commit, lock } = await branches('driver');
    await writeFile(join(root, 'cardpress.lock'), (await lock()).slice(0, -20));
    commit('damaged');
    git('checkout', '-q', 'one');
    const before = await lock();
    const { status, stdout, stderr } = git('merge', '--no-edit', 'two');
    expect(status).toBe(1);
    expect(stdout).toContain('CONFLICT (content): Merge conflict in cardpress.lock');
    expect(stderr).toContain('cut off');
    expect(await lock()).toBe(before);
  });

  it('says which namespace stays where two branches began their locks apart', async () => {
    const { root, remove } = await project({ 'notes/a.md': notes(stack) });
    removals.push(remove);
    const made = async (name: string, namespace: string, time: number) => {
      await writeFile(join(root, 'cardpress.config.json'), JSON.stringify({ namespace }));
      await cardpress(root, 'lock', `env:SOURCE_DATE_EPOCH=${time}`);
      await rename(join(root, 'cardpress.lock'), join(root, name));
    };
    await made('A', 'later', 2000);
    await made('B', 'sooner', 1000);
    const { status, stderr } = run(root, 'none', 'A', 'B');
    expect(status).toBe(0);
    expect(stderr).toMatch(/"sooner" stays.*"later" is dropped/u);
    expect(await readFile(join(root, 'A'), 'utf8')).toContain('["namespace","sooner"]');
  });

  it('is told from other uses of the command', async () => {
    const { root, remove } = await project({ 'notes/a.md': notes(stack) });
    removals.push(remove);
    expect(await cardpress(root, 'lock', '--merge', 'A', 'B')).toMatchObject({ code: 2 });
    expect(await cardpress(root, 'lock', '--merge', 'O', 'A', 'B', '--from-git')).toMatchObject({ code: 2 });
    expect(await cardpress(root, 'lock', '--merge', 'O', 'A', 'B')).toMatchObject({ code: 1 });
  });
});

describe('cardpress lock', () => {
  it('writes what a build would, and no artifact', async () => {
    const { root, remove } = await project({
      'cardpress.config.json': '{ "namespace": "mine" }',
      'notes/a.md': notes(stack, queue),
    });
    removals.push(remove);
    const text = () => readFile(join(root, 'cardpress.lock'), 'utf8');
    const { code, stdout } = await cardpress(root, 'lock', 'env:CI=true');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^cardpress\.lock changed; commit it.*2 new/u)]);
    expect(execFileSync('ls', [root], { encoding: 'utf8' }).split('\n')).not.toContain('dist');
    const lock = await text();
    expect((await cardpress(root, 'lock')).stdout).toMatch(/^cardpress\.lock is up to date \(2 unchanged\)/u);
    await rm(join(root, 'cardpress.lock'));
    await cardpress(root, 'build', '--only', 'deck');
    expect(await text()).toBe(lock);
  });

  it('writes nothing where the notes have errors', async () => {
    const { root, remove } = await project({ 'notes/a.md': '## A?\n<!-- id: x -->\na\n\n## B?\n<!-- id: x -->\nb\n' });
    removals.push(remove);
    const { code, stderr } = await cardpress(root, 'lock');
    expect(code).toBe(1);
    expect(stderr).toContain('"x"');
    await expect(readFile(join(root, 'cardpress.lock'))).rejects.toThrow('ENOENT');
  });
});
