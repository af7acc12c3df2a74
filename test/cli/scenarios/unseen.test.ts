import { mkdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { buildIn, cardOf, ciIn, endStories, idOf, note, published, Story } from '../../support/story.js';

afterEach(endStories);

const stack = note('栈', ['什么是栈？', '后进先出的线性表，只在一端插入和删除。']);
const queue = note('队列', ['什么是队列？', '先进先出的线性表，在两端插入和删除。']);

describe('a note that git ignores', () => {
  const ignored = { '.gitignore': 'dist\nnotes/own.md\n', 'notes/a.md': stack, 'notes/own.md': queue };

  it('is left alone by commits of others since the lock', async () => {
    const story = await Story.begin(ignored);
    const before = await story.commitLock();
    await story.edit('notes/a.md', ['只在一端', '只在栈顶']);
    await story.commit();
    await story.edit('notes/a.md', ['只在栈顶', '总在栈顶']);
    await story.commit();
    for (const words of [['env:CI=true'], []]) {
      const after = await story.build(...words);
      expect(cardOf(after, '先进先出')).toEqual(cardOf(before, '先进先出'));
      expect(cardOf(after, '后进先出').mod).toBeGreaterThan(cardOf(before, '后进先出').mod);
      expect(after.stdout).not.toMatch(/retired|restored/u);
    }
  });

  it('is left alone by the commits before git came to know it, and since it was told to forget it', async () => {
    const story = await Story.begin(ignored);
    const before = await story.commitLock();
    await story.edit('notes/a.md', ['只在一端', '只在栈顶']);
    await story.commit();
    await story.commit({ '.gitignore': 'dist\n' });
    const known = await story.build('env:CI=true');
    expect(cardOf(known, '先进先出')).toEqual(cardOf(before, '先进先出'));
    await story.commitLock();
    story.git('rm', '-q', '--cached', 'notes/own.md');
    await story.commit({ '.gitignore': 'dist\nnotes/own.md\n' });
    const forgotten = await story.build('env:CI=true');
    expect(cardOf(forgotten, '先进先出')).toEqual(cardOf(before, '先进先出'));
  });

  it('is newer where its answer was edited, also without a lock', async () => {
    const story = await Story.begin(ignored);
    const before = await story.build('env:CI=true');
    await story.edit('notes/own.md', ['在两端', '在队尾和队头']);
    const after = await story.build('env:CI=true');
    expect(idOf(after, '先进先出')).toBe(idOf(before, '先进先出'));
    // Its time is the disk's, in seconds.
    expect(cardOf(after, '先进先出').mod).toBeGreaterThanOrEqual(cardOf(before, '先进先出').mod);
    expect(cardOf(after, '先进先出').mod).toBeGreaterThan(story.time);
  });
});

describe('a file that is named besides the notes', () => {
  const extra = note('题', ['什么是栈？', '一种表，先放进去的元素后取出来，好比一摞盘子。']);

  it('changes no id of theirs, and keeps its own when it is reworded', async () => {
    const story = await Story.begin({ 'notes/a.md': stack, 'extra/e.md': extra });
    const alone = await story.ci();
    const before = await story.ci('notes', 'extra/e.md');
    expect(idOf(before, '后进先出')).toBe(idOf(alone, '后进先出'));
    await story.edit('extra/e.md', ['什么是栈？', '什么叫做栈？']);
    await story.commit();
    const after = await story.ci('notes', 'extra/e.md');
    expect(idOf(after, '一摞盘子')).toBe(idOf(before, '一摞盘子'));
    expect(cardOf(after, '一摞盘子').mod).toBeGreaterThan(cardOf(before, '一摞盘子').mod);
    expect(cardOf(after, '后进先出')).toEqual(cardOf(alone, '后进先出'));
  });

  it('is left alone by builds that do not name it', async () => {
    const story = await Story.begin({ 'notes/a.md': stack, 'extra/e.md': extra });
    await story.commitLock('notes', 'extra/e.md');
    await story.edit('notes/a.md', ['只在一端', '只在栈顶']);
    await story.commit();
    expect((await story.ci()).stdout).not.toMatch(/retired/u);
  });
});

describe('a sparse checkout', () => {
  it.each([[true], [false]])('retires nothing that it leaves out (lock: %s)', async hasLock => {
    const story = await Story.begin({ 'notes/a/a.md': stack, 'notes/b/b.md': queue });
    if (hasLock) await story.commitLock();
    const whole = await story.ci();
    const clone = story.clone();
    story.git('-C', clone, 'sparse-checkout', 'set', 'notes/a');
    const part = await ciIn(clone);
    expect(part.stdout).not.toMatch(/retired/u);
    expect(part.stderr).toMatch(/notes\/b\/b\.md.*left out by git's sparse checkout.*sparse-notes/su);
    expect(cardOf(part, '后进先出')).toEqual(cardOf(whole, '后进先出'));
    await buildIn(clone, '--no-frozen-lock');
    story.git('-C', clone, 'sparse-checkout', 'disable');
    expect(cardOf(await ciIn(clone), '先进先出')).toEqual(cardOf(whole, '先进先出'));
  });
});

/** A story whose notes are, or hold, a symbolic link. */
async function linked(target: string, path: string, files: Record<string, string>): Promise<Story> {
  const story = await Story.begin({ '.gitignore': 'dist\n', ...files });
  await mkdir(dirname(join(story.root, path)), { recursive: true });
  await symlink(target, join(story.root, path));
  await story.commit();
  return story;
}

describe('a symbolic link in the repository', () => {
  it.each([
    ['to a file', '../far/q.md', 'notes/q.md'],
    ['to a folder', '../far', 'notes/far'],
    ['that is the folder of the notes', 'far', 'notes'],
  ])('%s: CI publishes the same with a lock in every commit and in none', async (_what, target, path) => {
    const told = async (hasLock: boolean) => {
      const story = await linked(target, path, { 'far/q.md': queue });
      const builds = [];
      for (const edit of [
        ['', ''],
        ['在两端', '在队尾和队头'],
        ['什么是队列？', '队列是什么？'],
      ] as const) {
        if (edit[0] !== '') await story.edit('far/q.md', [edit[0], edit[1]]);
        await story.commit();
        if (hasLock) await story.commitLock();
        builds.push(await story.ci());
      }
      return builds;
    };
    const [never, each] = [await told(false), await told(true)];
    expect(never.map(published)).toEqual(each.map(published));
    expect(new Set(never.map(built => idOf(built, '先进先出'))).size).toBe(1);
    const mods = never.map(built => cardOf(built, '先进先出').mod);
    expect(mods).toEqual([...new Set(mods)].sort());
  });

  it('may become the file that it led to', async () => {
    const story = await linked('../far/q.md', 'notes/q.md', { 'far/q.md': queue });
    const before = await story.ci();
    await story.edit('far/q.md', ['什么是队列？', '队列是什么？']);
    await story.commit();
    story.git('rm', '-q', 'notes/q.md');
    await story.commit({ 'notes/q.md': await story.read('far/q.md'), 'far/q.md': undefined });
    expect(idOf(await story.ci(), '先进先出')).toBe(idOf(before, '先进先出'));
  });

  it('that is the lock is brought forward as a file is', async () => {
    const [lock, owner] = [
      'A lock that one thread holds at a time, so that a critical section is never entered twice.',
      'Only its owner may release it; others that ask for it sleep in the kernel until then.',
    ];
    const asked = 'What is a mutex, and who may unlock it?';
    const story = await linked('kept/lock', 'cardpress.lock', { 'notes/a.md': note('A', ['What is a mutex?', lock]) });
    const before = await story.commitLock();
    for (const one of [
      [asked, lock],
      [asked, owner],
      ['Who may unlock a lock that others wait for?', owner],
    ] as const) {
      await story.commit({ 'notes/a.md': note('A', [...one]) });
    }
    expect((await story.ci()).deck.notes.map(({ guid }) => guid)).toEqual(before.deck.notes.map(({ guid }) => guid));
  });
});

describe('notes of another repository', () => {
  it.each([
    ['a submodule', 'submodule'],
    ['a nested repository', 'nested'],
    ['a link out of the repository', 'link'],
  ])('%s: what was edited is newer without a lock, and somebody is told that it has no history', async (_what, how) => {
    const other = await Story.begin({ 'q.md': queue });
    // A link that leads out of the repository is followed only where it is named.
    const config = JSON.stringify({ notes: how === 'link' ? ['notes', 'notes/other'] : ['notes'] });
    const story = await Story.begin({ 'notes/a.md': stack, 'cardpress.config.json': config });
    const place = join(story.root, 'notes/other');
    if (how === 'submodule') story.git('submodule', '--quiet', 'add', `file://${other.root}`, 'notes/other');
    if (how === 'nested') story.git('clone', '-q', `file://${other.root}`, place);
    if (how === 'link') await symlink(other.root, place);
    await story.commit();
    const before = await story.build('env:CI=true');
    const again = await story.build('env:CI=true');
    expect(published(again)).toEqual(published(before));
    for (let days = 0; days < 5; days++) other.nextDay();
    await other.edit('q.md', ['在两端', '在队尾和队头']);
    await other.commit();
    if (how !== 'link') story.git('-C', place, 'pull', '-q');
    const after = await story.build('env:CI=true');
    expect(idOf(after, '先进先出')).toBe(idOf(before, '先进先出'));
    expect(cardOf(after, '先进先出').mod).toBeGreaterThan(cardOf(before, '先进先出').mod);
    expect(after.stderr).toMatch(/notes\/other\/q\.md\s+warning +This file has no history here.*no-history/su);
    const locked = await story.commitLock();
    expect(locked.stderr).not.toContain('no history here');
    expect((await story.build('env:CI=true')).stderr).not.toContain('no history here');
  });
});
