import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { type Built, cardOf, endStories, idOf, note, Story } from '../../support/story.js';

afterEach(endStories);

type Pair = [question: string, answer: string];

const heap: Pair = ['What is a heap?', 'A tree in which no child is larger than its parent.'];
const trie: Pair = ['What is a trie?', 'A tree whose edges spell the keys, so that a prefix is a path from the root.'];
const graph: Pair = ['What is a graph?', 'Vertices and edges between them.'];
const words = ['no child', 'edges spell', 'Vertices'];
const ids = (built: Built, of = words) => of.map(word => idOf(built, word));

/** How git merges the lock. */
const ways = {
  union: async (story: Story) => story.write({ '.gitattributes': 'cardpress.lock merge=union\n' }),
  driver: async (story: Story) => {
    const bin = fileURLToPath(new URL('../../../lib/cli/bin.js', import.meta.url));
    story.git('config', 'merge.cardpress-lock.driver', `'${execPath}' '${bin}' lock --merge %O %A %B`);
    await story.write({ '.git/info/attributes': 'cardpress.lock merge=cardpress-lock\n' });
  },
  'conflict markers': async () => undefined,
} satisfies Record<string, (story: Story) => Promise<unknown>>;

/** Two branches that each edit and build, merged; the deck before, and that of the merge. */
async function merge(way: keyof typeof ways, theirs: (story: Story) => Promise<void>, ours: typeof theirs) {
  const story = await Story.begin({ 'notes/a.md': note('Trees', heap, trie), 'notes/b.md': note('Graphs', graph) });
  await ways[way](story);
  const before = await story.commitLock();
  story.git('checkout', '-qb', 'other');
  await theirs(story);
  await story.commit();
  await story.commitLock();
  story.git('checkout', '-q', 'main');
  await ours(story);
  await story.commit();
  await story.commitLock();
  const conflicts = () => story.git('diff', '--name-only', '--diff-filter=U');
  try {
    story.nextDay().git('merge', '-q', '--no-edit', 'other');
  } catch (error) {
    if (way !== 'conflict markers' || conflicts() !== 'cardpress.lock') throw error;
    expect(await story.read('cardpress.lock')).toContain('<<<<<<<');
  }
  const after = await story.build();
  await story.commit();
  expect((await story.build('--frozen-lock')).stdout).toContain('unchanged');
  return { story, before, after, clone: await story.ci('--frozen-lock') };
}

describe.each(Object.keys(ways) as (keyof typeof ways)[])('two branches whose locks are merged with %s', way => {
  it('may reword a question here and edit its answer there', async () => {
    const { before, after, clone } = await merge(
      way,
      story => story.edit('notes/a.md', [trie[0], 'How does a trie find all keys with one prefix?']),
      story => story.edit('notes/a.md', [heap[1], `${heap[1]} Its root is the largest.`]),
    );
    expect(ids(after)).toEqual(ids(before));
    expect(ids(clone)).toEqual(ids(before));
    for (const word of words.slice(0, 2)) expect(cardOf(after, word).mod).toBeGreaterThan(cardOf(before, word).mod);
    expect(cardOf(after, 'Vertices')).toEqual(cardOf(before, 'Vertices'));
  });

  it('may both edit one question, in other lines', async () => {
    const long: Pair = [trie[0], `${trie[1]}\n\nIt takes space.\n\n- one\n- two\n- three\n\nThe end.`];
    const { before, after } = await merge(
      way,
      async story => story.edit('notes/a.md', ['What is a trie?', 'What is a trie, and what is it for?']),
      async story => story.edit('notes/a.md', [trie[1], long[1]]),
    );
    expect(ids(after)).toEqual(ids(before));
    expect(cardOf(after, 'edges spell').fields.Answer).toContain('It takes space');
    expect(cardOf(after, 'edges spell').fields.Question).toContain('what is it for');
  });

  it('may rename a file here and edit in it there', async () => {
    const { before, after } = await merge(
      way,
      async story => {
        story.git('mv', 'notes/a.md', 'notes/trees.md');
      },
      story => story.edit('notes/a.md', [heap[1], `${heap[1]} Its root is the largest.`]),
    );
    expect(ids(after)).toEqual(ids(before));
    expect(cardOf(after, 'no child').fields).toMatchObject({ Source: 'notes/trees.md' });
    expect(cardOf(after, 'no child').fields.Answer).toContain('the largest');
  });

  it('may each add questions, and delete here what is edited there in another file', async () => {
    const { before, after, clone } = await merge(
      way,
      story =>
        story.write({ 'notes/b.md': undefined, 'notes/c.md': note('C', ['What is a queue?', 'First in, first out.']) }),
      story => story.write({ 'notes/d.md': note('D', ['What is a stack?', 'Last in, first out.']) }),
    );
    expect(ids(after, words.slice(0, 2))).toEqual(ids(before, words.slice(0, 2)));
    expect(after.deck.notes).toHaveLength(4);
    expect(ids(clone, ['First in', 'Last in'])).toEqual(ids(after, ['First in', 'Last in']));
  });
});

describe('a lock that git has', () => {
  it.each([
    ['deleted', (): undefined => undefined],
    ['cut at the end of a line', (lock: string) => `${lock.trimEnd().split('\n').slice(0, -1).join('\n')}\n`],
    ['cut in a line', (lock: string) => lock.slice(0, -20)],
    ['emptied', () => ''],
  ])('is not accepted where it was %s; the remedy works', async (_what, harm) => {
    const story = await Story.begin({ 'notes/a.md': note('Trees', heap, trie) });
    const before = await story.commitLock();
    await story.write({ 'cardpress.lock': harm(await story.read('cardpress.lock')) });
    for (const words of [['build', '--only', 'deck'], ['diff'], ['build', '--only', 'bank', 'env:CI=1']]) {
      expect((await story.run(...words)).code).toBe(1);
    }
    expect((await story.run('build', '--only', 'deck')).stderr).toMatch(/git checkout -- cardpress\.lock|from git/u);
    story.git('checkout', '--', 'cardpress.lock');
    expect(ids(await story.build(), words.slice(0, 2))).toEqual(ids(before, words.slice(0, 2)));
  });

  it('comes back from history where its deletion was committed', async () => {
    const story = await Story.begin({ 'notes/a.md': note('Trees', heap, trie) });
    const before = await story.commitLock();
    await story.commit({ 'cardpress.lock': undefined });
    await story.edit('notes/a.md', [trie[0], 'How does a trie find all keys with one prefix?']);
    await story.commit();
    expect(ids(await story.ci(), words.slice(0, 2))).toEqual(ids(before, words.slice(0, 2)));
  });
});

it('a commit hook builds the notes that are committed', async () => {
  const story = await Story.begin({ 'notes/a.md': note('Trees', heap, trie) });
  const before = await story.commitLock();
  const bin = fileURLToPath(new URL('../../../lib/cli/bin.js', import.meta.url));
  await story.write({
    '.git/hooks/pre-commit': `#!/bin/sh\nCI= SOURCE_DATE_EPOCH= '${execPath}' '${bin}' lock && git add cardpress.lock\n`,
  });
  await chmod(join(story.root, '.git/hooks/pre-commit'), 0o755);
  await story.edit('notes/a.md', [trie[0], 'How does a trie find all keys with one prefix?']);
  await story.commit();
  expect(story.git('status', '--short')).toBe('');
  const after = await story.ci('--frozen-lock');
  expect(ids(after, words.slice(0, 2))).toEqual(ids(before, words.slice(0, 2)));
});
