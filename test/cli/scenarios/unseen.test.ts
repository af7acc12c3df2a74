import { afterEach, describe, expect, it } from 'vitest';
import { buildIn, cardOf, ciIn, endStories, idOf, note, Story } from '../../support/story.js';

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
      expect(after.stdout).not.toMatch(/retired|back again/u);
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
