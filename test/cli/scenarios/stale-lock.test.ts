import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { git } from '../../support/repository.js';
import { type Built, buildIn, cardOf, endStories, idOf, note, published, Story } from '../../support/story.js';

afterEach(endStories);

type Pair = [question: string, answer: string];

const heap: Pair = ['What is a heap?', 'A tree in which no child is larger than its parent.'];
/** One question in words that have nothing in common from the first to the last, nor have its answers. */
const trie: Pair[] = [
  ['What is a trie?', 'A tree whose edges spell the keys, so that a prefix is a path from the root.'],
  [
    'How does one find all keys with a prefix?',
    'A tree whose edges spell the keys, so that a prefix is a path from the root.',
  ],
  [
    'How does one find all keys with a prefix?',
    'Walk down letter by letter, then list whatever hangs below the last one.',
  ],
  [
    'Which structure completes words while somebody types?',
    'Walk down letter by letter, then list whatever hangs below the last one.',
  ],
];
const [first, second, third, last] = trie.map(pair => note('Trees', heap, pair)) as [string, string, string, string];
const walk = 'letter by letter';

/** A lock at the first wording, then two commits that only reword. */
async function reworded(): Promise<{ story: Story; before: Built }> {
  const story = await Story.begin({ 'notes/a.md': first, LICENSE: 'MIT' });
  const before = await story.commitLock();
  await story.commit({ 'notes/a.md': second });
  await story.commit({ 'notes/a.md': third });
  return { story, before };
}

describe('a lock that a commit changed to something that its notes do not say', () => {
  it('hides no commit where somebody edited it by hand', async () => {
    const { story, before } = await reworded();
    const lock = await story.read('cardpress.lock');
    const lines = lock.trimEnd().split('\n');
    await story.commit({ 'cardpress.lock': `${lines.filter(line => !line.includes('What is a heap?')).join('\n')}\n` });
    await story.commit({ 'notes/a.md': last });
    const after = await story.ci();
    expect(idOf(after, walk)).toBe(idOf(before, 'edges spell'));
    expect(cardOf(after, 'no child')).toEqual(cardOf(before, 'no child'));
  });

  it('hides no commit where an old one was taken back, and nothing gets an older time or text', async () => {
    const { story, before } = await reworded();
    const old = story.git('rev-parse', 'HEAD~2');
    const between = await story.commitLock();
    expect(idOf(between, walk)).toBe(idOf(before, 'edges spell'));
    story.git('checkout', '-q', old, '--', 'cardpress.lock');
    await story.commit();
    const after = await story.ci();
    expect(published(after)).toEqual(published(between));
    // Also for a build that writes it anew.
    expect(published(await story.build())).toEqual(published(between));
    await story.commit({ 'cardpress.lock': `${story.git('show', 'HEAD:cardpress.lock')}\n`, 'notes/a.md': last });
    expect(idOf(await story.ci(), walk)).toBe(idOf(before, 'edges spell'));
  });

  it('hides no commit of a branch whose lock was behind when it was merged', async () => {
    const story = await Story.begin({
      'notes/a.md': first,
      'notes/b.md': note('Lists', ['What is a queue?', 'First in, first out.']),
      '.gitattributes': 'cardpress.lock merge=union\n',
    });
    const before = await story.commitLock();
    story.git('checkout', '-qb', 'other');
    await story.commit({ 'notes/a.md': second });
    await story.commit({ 'notes/a.md': third });
    story.git('checkout', '-q', 'main');
    await story.commit({
      'notes/b.md': note('Lists', ['What is a queue?', 'First in, first out.'], ['And a stack?', 'Last in.']),
    });
    const main = await story.commitLock();
    story.nextDay().git('merge', '-q', '--no-edit', '--no-commit', 'other');
    // The lock changes in the merge as well, by hand.
    await story.write({ 'cardpress.lock': `${await story.read('cardpress.lock')}\n` });
    await story.commit({ 'notes/a.md': last });
    const after = await story.ci();
    expect(idOf(after, walk)).toBe(idOf(before, 'edges spell'));
    expect(idOf(after, 'Last in')).toBe(idOf(main, 'Last in'));
    expect(cardOf(after, 'no child')).toEqual(cardOf(before, 'no child'));
  });

  it('is gone by all the same where the notes were edited once more before every commit of it', async () => {
    const story = await Story.begin({ 'notes/a.md': first });
    const before = await story.build();
    await story.commit({ 'notes/a.md': second });
    await story.build();
    await story.commit({ 'notes/a.md': third });
    const after = await story.ci();
    expect(idOf(after, walk)).toBe(idOf(before, 'edges spell'));
    expect(idOf(after, 'no child')).toBe(idOf(before, 'no child'));
  });
});

describe('a lock that git does not have as it is', () => {
  /** A writer's own clone, and what it says after the others' commits were pulled. */
  async function pulled(clone: string): Promise<Built> {
    git(clone, 'pull', '-q', '--no-rebase', '--no-edit');
    return buildIn(clone);
  }

  it('is brought forward over the commits that came after it, where it is ignored', async () => {
    const story = await Story.begin({ 'notes/a.md': first, '.gitignore': 'dist\ncardpress.lock\n' });
    const clone = story.clone();
    const before = await buildIn(clone);
    await story.commit({ 'notes/a.md': second });
    await story.commit({ 'notes/a.md': third });
    await story.commit({ 'notes/a.md': last });
    const after = await pulled(clone);
    expect(idOf(after, walk)).toBe(idOf(before, 'edges spell'));
    expect(cardOf(after, 'no child')).toEqual(cardOf(before, 'no child'));
    const again = await buildIn(clone);
    expect(again.stdout).not.toContain('changed;');
    expect(published(again)).toEqual(published(after));
  });

  it('keeps the name and the ids that it was begun with before the first commit', async () => {
    const story = await Story.begin({ LICENSE: 'MIT', '.gitignore': 'dist\ncardpress.lock\n' });
    await story.write({ 'notes/a.md': first, 'cardpress.lock': '["cardpress.lock",1]\n["namespace","mine"]\n' });
    const before = await story.build();
    await story.commit({ 'notes/a.md': second });
    await story.commit({ 'notes/a.md': third });
    await story.commit({ 'notes/a.md': last });
    // Nothing was committed before the question was reworded, so that the history knows it by another id.
    const after = await story.build();
    expect(after.deck.notes).toHaveLength(2);
    expect(cardOf(after, 'no child')).toEqual(cardOf(before, 'no child'));
  });

  it('keeps what a local build wrote beside what others committed', async () => {
    const queue: Pair = [
      'What is a queue?',
      'First in, first out: elements leave it in the order in which they were put in.',
    ];
    const story = await Story.begin({ 'notes/a.md': first, 'notes/b.md': note('Lists', queue) });
    const before = await story.commitLock();
    const clone = story.clone();
    const mine: Pair = [
      'In which order do elements leave a queue?',
      'They leave as they came, as people who wait in a line do.',
    ];
    const write = (text: string) => writeFile(join(clone, 'notes/b.md'), text);
    await write(note('Lists', ['In which order do elements leave a queue?', queue[1]]));
    const local = await buildIn(clone);
    expect(idOf(local, 'First in')).toBe(idOf(before, 'First in'));
    await story.commit({ 'notes/a.md': second });
    await story.commit({ 'notes/a.md': third });
    await story.commit({ 'notes/a.md': last });
    await write(note('Lists', mine));
    const after = await pulled(clone);
    expect(idOf(after, walk)).toBe(idOf(before, 'edges spell'));
    expect(idOf(after, 'They leave')).toBe(idOf(before, 'First in'));
    expect((await buildIn(clone)).stdout).not.toContain('changed;');
  });
});
