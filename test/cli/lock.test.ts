import { execFileSync } from 'node:child_process';
import { copyFile, lstat, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardpress } from '../support/cli.js';
import { readPackage } from '../support/package.js';
import { project } from '../support/project.js';

const first =
  '# 题\n\n## Q1：什么是栈？\n答案：后进先出的线性表，只在栈顶的一端插入和删除元素。\n\n## Q2：什么是队列？\n答案：先进先出的线性表，在队尾插入元素，在队头删除元素。\n';
let root: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ root, remove } = await project({ 'notes/a.md': first }));
});
afterEach(() => remove());

const read = (path: string) => readFile(join(root, path), 'utf8');
const edit = (text: string) => writeFile(join(root, 'notes/a.md'), text);
const deck = async () => readPackage(await readFile(join(root, 'dist/deck.apkg')));

/** Builds at a time, in seconds since 1970, and returns the notes by their question's text. */
async function build(time: number, ...argv: string[]) {
  const run = await cardpress(root, 'build', '--only', 'deck', ...argv, `env:SOURCE_DATE_EPOCH=${time}`);
  if (run.code !== 0) throw new Error(run.stderr);
  const { notes } = await deck();
  const byText = new Map(notes.map(note => [note.fields.Question?.replace(/<[^>]*>/gu, '') ?? '', note]));
  return { ...run, notes: byText };
}

async function plan(...argv: string[]) {
  const { stdout } = await cardpress(root, 'diff', '--json', ...argv);
  const { plan } = JSON.parse(stdout) as { plan: Record<string, { question: string }[]> };
  return Object.fromEntries(Object.entries(plan).map(([what, list]) => [what, list.map(({ question }) => question)]));
}

describe('cardpress.lock', () => {
  it('is written beside the notes and does not change while they do not', async () => {
    const { stdout } = await build(1000);
    expect(stdout).toContain('cardpress.lock');
    expect(stdout).toContain('importing the deck: 2 new');
    const lock = await read('cardpress.lock');
    const bytes = await readFile(join(root, 'dist/deck.apkg'));
    const again = await build(2000);
    expect(again.stdout).not.toContain('cardpress.lock');
    expect(again.stdout).toContain('importing the deck: 2 unchanged');
    expect(await read('cardpress.lock')).toBe(lock);
    expect((await readFile(join(root, 'dist/deck.apkg'))).equals(bytes)).toBe(true);
  });

  it('that is a folder is an error with a remedy', async () => {
    await mkdir(join(root, 'cardpress.lock'));
    for (const command of ['build', 'check', 'diff', 'lock']) {
      const { code, stdout, stderr } = await cardpress(root, command);
      expect(code).toBe(1);
      expect(stdout + stderr).toMatch(
        /cardpress\.lock.*There is a folder in place of the lock.*.*`lock` in the config/su,
      );
    }
  });

  it('that is a symbolic link is written where it leads', async () => {
    await mkdir(join(root, 'kept'));
    await symlink('kept/lock', join(root, 'cardpress.lock'));
    const before = (await build(1000)).notes;
    expect((await lstat(join(root, 'cardpress.lock'))).isSymbolicLink()).toBe(true);
    await edit(first.replace('什么是栈？', '栈是什么样的数据结构？'));
    const after = (await build(2000)).notes;
    expect(after.get('栈是什么样的数据结构？')?.guid).toBe(before.get('什么是栈？')?.guid);
    expect(await read('kept/lock')).toContain('栈是什么样的数据结构？');
    expect((await lstat(join(root, 'cardpress.lock'))).isSymbolicLink()).toBe(true);
  });

  it('keeps a card through rewording, and stamps only what changed', async () => {
    const before = (await build(1000)).notes;
    await edit(first.replace('什么是栈？', '栈是什么样的数据结构？'));
    const after = (await build(2000)).notes;
    expect(after.get('栈是什么样的数据结构？')).toMatchObject({ guid: before.get('什么是栈？')?.guid, mod: 2000 });
    expect(after.get('什么是队列？')).toMatchObject({ guid: before.get('什么是队列？')?.guid, mod: 1000 });
  });

  it('makes a change that is taken back newer than the change', async () => {
    await build(1000);
    await edit(first.replace('后进先出', '后入先出'));
    expect((await build(2000)).notes.get('什么是栈？')?.mod).toBe(2000);
    await edit(first);
    expect((await build(1500)).notes.get('什么是栈？')?.mod).toBe(2001);
  });

  it('stamps every note anew under --refresh', async () => {
    await build(1000);
    const { notes } = await build(2000, '--refresh');
    expect([...notes.values()].map(({ mod }) => mod)).toEqual([2000, 2000]);
  });

  it('keeps its namespace where the config names another, and says so', async () => {
    const before = (await build(1000)).notes;
    await writeFile(join(root, 'cardpress.config.json'), '{ "namespace": "other" }');
    const after = await build(2000);
    const [, namespace] = /\["namespace","(.*)"\]/u.exec(await read('cardpress.lock')) ?? [];
    expect(after.stderr).toContain(`The namespace stays "${namespace}"`);
    expect([...after.notes.values()].map(({ guid }) => guid)).toEqual([...before.values()].map(({ guid }) => guid));
  });

  it.each([
    ['half a merge conflict', (lock: string) => `<<<<<<< HEAD\n${lock}=======\n`, 1],
    ['a damaged line', (lock: string) => lock.replace(/\]\n$/u, '\n'), 7],
    ['an unknown version', (lock: string) => lock.replace('["cardpress.lock",1]', '["cardpress.lock",99]'), 1],
  ])('with %s is an error with its line, and nothing is written', async (_what, break_, line) => {
    await build(1000);
    const broken = break_(await read('cardpress.lock'));
    await writeFile(join(root, 'cardpress.lock'), broken);
    await rm(join(root, 'dist'), { recursive: true });
    const { code, stderr } = await cardpress(root, 'build', '--only', 'deck,bank');
    expect(code).toBe(1);
    expect(stderr).toContain('cardpress.lock');
    expect(stderr).toContain(`${line}:1`);
    expect(await read('cardpress.lock')).toBe(broken);
    await expect(read('dist/bank.json')).rejects.toThrow('ENOENT');
  });

  it('with a merge conflict is merged, with a message', async () => {
    await build(1000);
    const lock = await read('cardpress.lock');
    await edit(first.replace('后进先出', '后入先出'));
    await build(2000);
    const newer = await read('cardpress.lock');
    await writeFile(join(root, 'cardpress.lock'), `<<<<<<< HEAD\n${lock}=======\n${newer}>>>>>>> other\n`);
    const { stdout, stderr } = await build(3000);
    expect(stderr).toMatch(/1:1.*conflict.*merged by time/u);
    expect(stdout).toContain('2 unchanged');
    expect(await read('cardpress.lock')).toBe(newer);
  });

  it('merges by git line by line', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args]);
    await writeFile(join(root, '.gitignore'), 'dist\n');
    await writeFile(join(root, '.gitattributes'), 'cardpress.lock merge=union\n');
    await writeFile(join(root, 'notes/b.md'), '# 乙\n\n## 什么是图？\n点和边\n');
    await build(1000);
    git('init', '-qb', 'main');
    git('add', '.');
    git('commit', '-qm', '1');
    git('checkout', '-qb', 'other');
    await writeFile(join(root, 'notes/b.md'), '# 乙\n\n## 什么是图？\n点和边\n\n## 什么是树？\n没有环的图\n');
    const theirs = (await build(2000)).notes.get('什么是树？');
    git('commit', '-qam', '2');
    git('checkout', '-q', 'main');
    await edit(`${first}\n## Q3：什么是堆？\n答案：完全二叉树\n`);
    const ours = (await build(3000)).notes.get('什么是堆？');
    git('commit', '-qam', '3');
    git('merge', '-q', '--no-edit', 'other');
    const { notes, stdout } = await build(4000);
    expect(stdout).toContain('5 unchanged');
    expect(notes.get('什么是树？')).toMatchObject({ guid: theirs?.guid, mod: 2000 });
    expect(notes.get('什么是堆？')).toMatchObject({ guid: ours?.guid, mod: 3000 });
  });
});

describe('ids in the notes', () => {
  it('overrule everything else', async () => {
    const named = first.replace('什么是栈？\n', '什么是栈？\n<!-- id: stack -->\n');
    await edit(named);
    const before = (await build(1000)).notes.get('什么是栈？');
    await edit(named.replace('什么是栈？', '说说 LIFO').replace('后进先出', '完全不同的答案'));
    expect((await build(2000)).notes.get('说说 LIFO')?.guid).toBe(before?.guid);
  });

  it('that stand twice are an error with their place', async () => {
    await edit(first.replaceAll('？\n', '？\n<!-- id: same -->\n'));
    const { code, stderr } = await cardpress(root, 'build', '--only', 'deck');
    expect(code).toBe(1);
    expect(stderr).toContain('7:1');
    expect(stderr).toContain('"same"');
  });
});

describe('cardpress diff', () => {
  it('lists what an import will do, with a search for what is retired, and writes nothing', async () => {
    await build(1000);
    await edit(
      first
        .replace('先进先出', '先到先走')
        .replace(/## Q1[\s\S]*?(?=## Q2)/u, '')
        .concat('\n## 什么是堆？\n'),
    );
    expect(await plan()).toMatchObject({ new: ['什么是堆？'], updated: ['什么是队列？'], retired: ['什么是栈？'] });
    const { stdout } = await cardpress(root, 'diff');
    expect(stdout).toContain('1 new, 1 updated, 1 retired');
    const { notes } = await deck();
    const gone = notes.find(({ fields }) => fields.Question?.includes('什么是栈'));
    expect(stdout).toContain(`nid:${gone?.id}`);
    expect(await read('cardpress.lock')).not.toContain('什么是堆');
  });

  it('says beforehand that a cloze is another note', async () => {
    const before = (await build(1000)).notes.get('什么是栈？');
    await edit(first.replace('后进先出', '{{c1::后进}}先出'));
    expect((await cardpress(root, 'diff')).stdout).toContain('new card: the card type changed');
    expect((await build(2000)).notes.get('什么是栈？')?.guid).not.toBe(before?.guid);
  });

  it('revives a question that comes back, with its id', async () => {
    const before = (await build(1000)).notes.get('什么是队列？');
    await edit(first.replace(/## Q2[\s\S]*/u, ''));
    await build(2000);
    await edit(first);
    expect(await plan()).toMatchObject({ revived: ['什么是队列？'] });
    const after = (await build(3000)).notes.get('什么是队列？');
    expect(after).toMatchObject({ guid: before?.guid, mod: 3000 });
  });

  it('compares two decks', async () => {
    await build(1000);
    await copyFile(join(root, 'dist/deck.apkg'), join(root, 'old.apkg'));
    await edit(first.replace('什么是栈？', '什么是栈结构？').concat('\n## 什么是堆？\n'));
    await build(2000);
    expect(await plan('old.apkg', 'dist/deck.apkg')).toMatchObject({
      new: ['什么是堆？'],
      updated: ['什么是栈结构？'],
      unchanged: ['什么是队列？'],
      retired: [],
    });
    const { code, stderr } = await cardpress(root, 'diff', 'old.apkg', 'gone.apkg');
    expect(code).toBe(1);
    expect(stderr).toContain('gone.apkg');
    expect((await cardpress(root, 'diff', 'old.apkg')).code).toBe(2);
  });
});

describe('--include-retired', () => {
  it('ships what is gone once more, tagged, and newer than before', async () => {
    const before = (await build(1000)).notes.get('什么是栈？');
    await edit(first.replace(/## Q1[\s\S]*?(?=## Q2)/u, ''));
    expect((await build(2000)).notes.has('什么是栈？')).toBe(false);
    const { notes } = await build(3000, '--include-retired');
    expect(notes.get('什么是栈？')).toMatchObject({ guid: before?.guid, mod: 2000, tags: ['retired'] });
  });
});
