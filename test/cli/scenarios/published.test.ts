import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cardpress } from '../../support/cli.js';
import { readPackage } from '../../support/package.js';
import { project } from '../../support/project.js';
import { git } from '../../support/repository.js';
import { type Built, buildIn, cardOf, endStories, idOf, note, published, Story } from '../../support/story.js';

afterAll(endStories);

type Pair = [question: string, answer: string];

const heap: Pair = ['What is a heap?', 'A tree in which no child is larger than its parent.'];
const trie: Pair = ['What is a trie?', 'A tree whose edges spell the keys, so that a prefix is a path from the root.'];
const graph: Pair = ['What is a graph?', 'Vertices and edges between them.'];
const four: Pair[] = [heap, trie, graph, ['What is a forest?', 'Several trees.']];
const reworded: Pair = ['How does a trie find all keys with one prefix?', trie[1]];
let begun: Story;
let first: Built;
let story: Story;

beforeAll(async () => {
  begun = await Story.begin({ 'notes/a.md': note('Trees', heap, trie) });
  first = await begun.ci();
});
beforeEach(async () => {
  story = await begun.copy();
});

/** What CI does whose only memory is the last publication: a shallow clone, without a lock. */
async function onlyFrom(previous: string, ...words: string[]): Promise<Built> {
  return buildIn(story.clone('--depth', '1'), '--previous', previous, 'env:CI=true', ...words);
}

async function bankOf(root: string): Promise<string> {
  const { code, stderr } = await cardpress(
    root,
    'build',
    '--only',
    'deck,bank',
    'env:CI=true',
    'env:SOURCE_DATE_EPOCH=',
  );
  if (code !== 0) throw new Error(stderr);
  return join(root, 'dist/bank.json');
}

describe.each(['deck', 'bank'])('CI that knows the last %s alone', kind => {
  const previous = async () => (kind === 'deck' ? first.path : bankOf(story.clone()));

  it('gives every card the id and the time that it had, over three publications', async () => {
    const before = await previous();
    expect(published(await onlyFrom(before))).toEqual(published(first));
    await story.commit({ 'notes/a.md': note('Trees', heap, reworded, graph) });
    const second = await onlyFrom(before);
    expect(second.stdout).toMatch(/1 new, 1 updated, 1 unchanged, against what .* published/u);
    expect(idOf(second, 'edges spell')).toBe(idOf(first, 'edges spell'));
    expect(cardOf(second, 'edges spell').mod).toBeGreaterThan(cardOf(first, 'edges spell').mod);
    expect(cardOf(second, 'no child')).toEqual(cardOf(first, 'no child'));
    await story.commit({ 'notes/a.md': note('Trees', heap, ['What is shared in a trie?', trie[1]], graph) });
    const third = await onlyFrom(second.path);
    expect(idOf(third, 'edges spell')).toBe(idOf(first, 'edges spell'));
    expect(idOf(third, 'Vertices')).toBe(idOf(second, 'Vertices'));
    // The same as CI with the whole history gives.
    expect(published(third)).toEqual(published(await story.ci()));
  });

  it('makes what was taken back newer than what was published, though a build says an earlier time', async () => {
    const before = await previous();
    await story.commit({ 'notes/a.md': note('Trees', heap, reworded) });
    const second = await onlyFrom(before);
    await story.commit({ 'notes/a.md': note('Trees', heap, trie) });
    const third = await onlyFrom(second.path, 'env:SOURCE_DATE_EPOCH=1000');
    expect(third.stdout).toContain('1 updated, 1 unchanged');
    expect(cardOf(third, 'edges spell').mod).toBeGreaterThan(cardOf(second, 'edges spell').mod);
    expect(cardOf(third, 'edges spell').fields).toEqual(cardOf(first, 'edges spell').fields);
  });

  it('knows a question again that was taken out and comes back', async () => {
    const before = await previous();
    await story.commit({ 'notes/a.md': note('Trees', heap) });
    const second = await onlyFrom(before);
    expect(second.deck.notes).toHaveLength(1);
    await story.commit({ 'notes/a.md': note('Trees', heap, trie) });
    const third = await onlyFrom(second.path);
    expect(third.stdout).toContain('1 restored');
    expect(idOf(third, 'edges spell')).toBe(idOf(first, 'edges spell'));
    expect(cardOf(third, 'edges spell').mod).toBeGreaterThan(cardOf(first, 'edges spell').mod);
  });
});

describe('what was published', () => {
  it('goes before a lock that was left behind', async () => {
    await story.commitLock();
    await story.commit({ 'notes/a.md': note('Trees', heap, reworded, graph) });
    const second = await story.ci();
    await story.commit({ 'notes/a.md': note('Trees', heap, ['What is shared in a trie?', trie[1]], graph) });
    const third = await story.ci('--previous', second.path);
    expect(third.stdout).toContain('1 updated, 2 unchanged, against what');
    expect(published(third)).toEqual(published(await story.ci()));
  });

  it('goes before a history that was rewritten to another first commit', async () => {
    await story.commit({ 'notes/a.md': note('Trees', heap, reworded) });
    const second = await story.ci();
    git(story.root, 'checkout', '-q', '--orphan', 'anew');
    await story.commit({ 'notes/a.md': note('Trees', heap, ['What is shared in a trie?', trie[1]]) });
    git(story.root, 'branch', '-M', 'main');
    expect(idOf(await story.ci(), 'no child')).not.toBe(idOf(first, 'no child'));
    const third = await story.ci('--previous', second.path);
    expect(idOf(third, 'no child')).toBe(idOf(first, 'no child'));
    expect(idOf(third, 'edges spell')).toBe(idOf(first, 'edges spell'));
  });

  it('is written into a lock by `cardpress lock`, which then says it alone', async () => {
    await story.commit({ 'notes/a.md': note('Trees', heap, reworded) });
    const second = await story.ci();
    const clone = story.clone('--depth', '1');
    const { stdout } = await cardpress(clone, 'lock', '--previous', second.path, 'env:SOURCE_DATE_EPOCH=');
    expect(stdout).toContain('cardpress.lock changed');
    expect(published(await buildIn(clone, 'env:CI=true'))).toEqual(published(second));
  });

  it('by another project gives none of its ids', async () => {
    const other = await Story.begin({ 'notes/a.md': note('Trees', heap, trie, graph), LICENSE: 'MIT' });
    await story.commitLock();
    const theirs = await other.ci();
    const run = await cardpress(story.clone(), 'build', '--only', 'deck', '--previous', theirs.path, 'env:CI=true');
    expect([run.code, run.stderr]).toEqual([1, expect.stringContaining('another project')]);
  });

  it('by another project is told by name, ids or more than a quarter of the questions where there is no lock', async () => {
    const [queue, stack, list, map]: Pair[] = [
      ['What is a queue?', 'First in, first out.'],
      ['What is a stack?', 'Last in, first out.'],
      ['What is a list?', 'Nodes, each of which knows the next.'],
      ['What is a map?', 'Keys, each with a value.'],
    ] as [Pair, Pair, Pair, Pair];
    const other = await Story.begin({ 'notes/b.md': note('Lists', queue, stack, list, map, heap), LICENSE: 'MIT' });
    const theirs = await other.ci();
    for (const words of [[], ['--depth', '1']]) {
      await story.commit({ 'notes/a.md': note('Trees', ...four) });
      const clone = story.clone(...words);
      const said = async () => cardpress(clone, 'build', '--only', 'deck', '--previous', theirs.path, 'env:CI=true');
      const run = await said();
      expect([run.code, run.stderr]).toEqual([
        1,
        expect.stringMatching(/another project[\s\S]*previous[\s\S]*namespace: "/u),
      ]);
      const namespace = /namespace: ("[^"]+")/u.exec(run.stderr)?.[1] ?? '';
      await writeFile(join(clone, 'cardpress.config.json'), `{ "namespace": ${namespace} }`);
      expect((await said()).code).toBe(0);
      // With another one that asks the same, and one with an answer of its own.
      await story.commit({ 'notes/a.md': note('Trees', ...four, ['When is a map better than a list?', map[1]]) });
      expect((await story.ci('--previous', theirs.path)).stdout).toContain('2 updated');
    }
  });

  it('under another name is taken where its questions are those of the notes', async () => {
    const folder = await project({ 'notes/a.md': note('Trees', heap, trie, graph) });
    const old = await cardpress(folder.root, 'build', '--only', 'deck', 'env:CI=true');
    expect(old.stderr).toContain('folder-namespace');
    const before = await readPackage(await readFile(join(folder.root, 'dist/deck.apkg')));
    for (const words of [[], ['--depth', '1']]) {
      const built = await buildIn(
        story.clone(...words),
        '--previous',
        join(folder.root, 'dist/deck.apkg'),
        'env:CI=true',
      );
      expect(before.notes.map(({ guid }) => guid)).toContain(idOf(built, 'no child'));
      expect(built.stdout).toContain('1 retired');
    }
    await folder.remove();
  });

  it('is said to be missing before the first publication, and a damaged one is an error', async () => {
    const none = await story.ci('--previous', join(story.aside, 'none.apkg'));
    expect(none.stderr).toContain('nothing-published');
    expect(published(none)).toEqual(published(first));
    const broken = join(story.aside, 'broken.apkg');
    await writeFile(broken, 'PK\u0003\u0004');
    await expect(story.ci('--previous', broken)).rejects.toThrow(/error.*not a readable deck[\s\S]*previous/u);
  });
});

describe('a deck that an earlier build left, without lock and git', () => {
  const bare = async () => {
    const { root, remove } = await project({ 'notes/a.md': note('Trees', heap, trie) });
    folders.push(remove);
    return { root, before: await buildIn(root) };
  };
  const folders: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await Promise.all(folders.splice(0).map(remove => remove()));
  });

  it.each([['env:CI=true'], ['env:CI=']])('says the ids before it is replaced (%s)', async ci => {
    const { root, before } = await bare();
    await rm(join(root, 'cardpress.lock'));
    await writeFile(join(root, 'notes/a.md'), note('Trees', heap, reworded));
    const after = await buildIn(root, ci);
    expect(after.stderr).toMatch(/dist\/deck\.apkg.*no-lock/u);
    expect(after.stdout).toContain('1 updated, 1 unchanged, against what dist/deck.apkg published');
    expect(idOf(after, 'edges spell')).toBe(idOf(before, 'edges spell'));
  });

  it('gives way to a lock, to --previous and to the history of the notes', async () => {
    const { root, before } = await bare();
    expect((await buildIn(root)).stderr).not.toContain('no-lock');
    await rm(join(root, 'cardpress.lock'));
    expect((await buildIn(root, '--previous', before.path, 'env:CI=true')).stderr).not.toContain('no-lock');
    const clone = story.clone();
    await cp(join(root, 'dist'), join(clone, 'dist'), { recursive: true });
    expect(published(await buildIn(clone, 'env:CI=true'))).toEqual(published(first));
  });

  it('is not replaced where it is of another project', async () => {
    const { root } = await bare();
    await rm(join(root, 'cardpress.lock'));
    await rename(join(root, 'dist'), join(root, 'out'));
    await writeFile(join(root, 'notes/a.md'), note('Graphs', graph));
    const words = ['build', '--only', 'deck', '--out-dir', 'out'];
    const { code, stderr } = await cardpress(root, ...words);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/another project[\s\S]*Delete out\/deck\.apkg/u)]);
    await rm(join(root, 'out/deck.apkg'));
    expect((await cardpress(root, ...words)).code).toBe(0);
  });
});
