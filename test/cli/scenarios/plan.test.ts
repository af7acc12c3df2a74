import { afterEach, describe, expect, it } from 'vitest';
import { cardpress } from '../../support/cli.js';
import { endStories, note, Story } from '../../support/story.js';

afterEach(endStories);

const heap: [string, string] = ['What is a heap?', 'A tree in which no child is larger than its parent.'];
const trie: [string, string] = ['What is a trie?', 'A tree whose edges spell the keys.'];

async function say(root: string, ...words: string[]): Promise<string> {
  const { stdout } = await cardpress(root, ...words, 'env:SOURCE_DATE_EPOCH=', 'env:CI=true');
  return /(?:deck|deck:) ?(.*against.*)$/mu.exec(stdout)?.[1]?.replace(/^: /u, '') ?? stdout;
}

describe('the plan of a clone says against what it compares', () => {
  it('the notes before their last commit, where no lock was ever committed, or the last one if they were edited since', async () => {
    const story = await Story.begin({ 'notes/a.md': note('A', heap) });
    expect(await say(story.clone(), 'diff')).toBe('1 new, against nothing: first build');
    await story.commit({ 'notes/a.md': note('A', heap, trie) });
    await story.commit({ LICENSE: 'MIT' });
    const before = 'against the notes before their last commit, because there is no lock';
    expect(await say(story.clone(), 'diff')).toBe(`1 new, 1 unchanged, ${before}`);
    expect(await say(story.clone(), 'build', '--only', 'deck')).toContain(`1 new, 1 unchanged, ${before}`);
    await story.commit({ 'notes/a.md': note('A', ['What is a heap, and what is it for?', heap[1]]) });
    expect(await say(story.clone(), 'diff')).toBe(`1 updated, 1 retired, ${before}`);
    await story.write({ 'notes/a.md': note('A', heap) });
    expect(await say(story.root, 'diff')).toBe(
      '1 updated, against the last commit of the notes, because there is no lock',
    );
  });

  it('the lock in the tree, though the build goes by it brought forward', async () => {
    const story = await Story.begin({ 'notes/a.md': note('A', heap, trie) });
    await story.commitLock();
    await story.commit({ 'notes/a.md': note('A', ['What is a heap, and what is it for?', heap[1]]) });
    await story.commit({ 'notes/b.md': note('B', ['What is a graph?', 'Vertices and edges.']) });
    const all = "1 new, 1 updated, 1 retired, against the last build's lock";
    expect(await say(story.clone(), 'diff')).toBe(all);
    const { stdout } = await cardpress(story.clone(), 'diff', 'env:SOURCE_DATE_EPOCH=');
    expect(stdout).toContain('was "What is a heap?"');
    await story.commitLock();
    expect(await say(story.clone(), 'diff')).toBe("2 unchanged, against the last build's lock");
  });

  it("the last build's lock, what was published, and nothing", async () => {
    const story = await Story.begin({ LICENSE: 'MIT' });
    await story.write({ 'notes/a.md': note('A', heap) });
    expect(await say(story.root, 'diff')).toBe('1 new, against nothing: first build');
    await story.commit();
    const built = await story.commitLock();
    expect(await say(story.clone(), 'diff')).toBe("1 unchanged, against the last build's lock");
    expect(await say(story.clone(), 'diff', '--previous', built.path)).toBe(
      `1 unchanged, against what ${built.path} published`,
    );
  });

  it('names what starts anew, and never says that a question is gone which is there', async () => {
    const story = await Story.begin({ 'notes/a.md': note('A', heap, trie) });
    await story.write({
      'notes/a.md': note('A', heap, ['Who elects a leader in Raft?', 'A majority, in a term of its own.']),
    });
    const { stdout } = await story.run('diff');
    expect(stdout).toContain('new card in place of "What is a trie?"');
    await story.write({
      'notes/a.md': note('A', heap, trie).replace('?\n\nA tree whose', '?\n<!-- card: none -->\n\nA tree whose'),
    });
    expect((await story.run('diff')).stdout).not.toContain('no longer in the notes');
  });
});

describe('--frozen-lock in a clone', () => {
  it('passes with a lock that was committed with the notes, and fails with an old one or with none', async () => {
    const story = await Story.begin({ 'notes/a.md': note('A', heap) });
    const frozen = () => cardpress(story.clone(), 'build', '--only', 'deck', '--frozen-lock', 'env:SOURCE_DATE_EPOCH=');
    const none = await frozen();
    expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('There is no lock')]);
    await story.commitLock();
    expect((await frozen()).code).toBe(0);
    await story.commit({ 'notes/a.md': note('A', heap, trie) });
    const old = await frozen();
    expect([old.code, old.stderr]).toEqual([1, expect.stringMatching(/behind the notes.*What is a trie/u)]);
    await story.commitLock();
    expect((await frozen()).code).toBe(0);
  });

  it('is as strict where history says what the lock does not: a rewording that only git knows', async () => {
    const story = await Story.begin({ 'notes/a.md': note('A', heap, trie) });
    await story.commitLock();
    await story.edit('notes/a.md', ['What is a trie?', 'What do the edges of a trie spell?']);
    await story.commit();
    const { code, stderr } = await cardpress(story.clone(), 'build', '--frozen-lock', '--only', 'deck');
    expect([code, stderr]).toEqual([1, expect.stringContaining('lock-behind')]);
  });
});
