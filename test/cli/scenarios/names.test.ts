import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { git } from '../../support/repository.js';
import { buildIn, cardOf, ciIn, endStories, idOf, note, Story } from '../../support/story.js';

afterEach(endStories);

type Pair = [question: string, answer: string];

const heap: Pair = ['What is a heap?', 'A tree in which no child is larger than its parent.'];
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
];
const [first, second, third] = trie.map(pair => note('Trees', heap, pair)) as [string, string, string];

describe('a project without a lock', () => {
  it('follows its notes to another folder that the config names from then on', async () => {
    const story = await Story.begin({ 'a/1.md': first, 'cardpress.config.json': '{ "notes": ["a"] }' });
    const before = await story.ci();
    await story.commit({ 'a/1.md': second });
    story.nextDay().git('mv', 'a', 'b');
    await story.commit({ 'cardpress.config.json': '{ "notes": ["b"] }' });
    await story.commit({ 'b/1.md': third });
    const after = await story.ci();
    expect(idOf(after, 'letter by letter')).toBe(idOf(before, 'edges spell'));
    expect(idOf(after, 'no child')).toBe(idOf(before, 'no child'));
    // What stays behind in the old folder is asked no more.
    await story.commit({ 'a/2.md': note('Drafts', ['What is a rope?', 'A tree of strings.']) });
    expect((await story.ci()).deck.notes).toHaveLength(2);
  });

  it.each([
    ['x/', 'y/'],
    ['', 'y/'],
    ['deep/x/', ''],
  ])('keeps name and ids where its folder moves from "%s" to "%s"', async (from, to) => {
    const story = await Story.begin({ [`${from}cardpress.config.json`]: '{}', [`${from}notes/1.md`]: first });
    const before = await ciIn(join(story.clone(), from));
    await story.commit({ [`${from}notes/1.md`]: second });
    await mkdir(join(story.root, to), { recursive: true });
    for (const path of ['notes', 'cardpress.config.json']) story.git('mv', `${from}${path}`, `${to}${path}`);
    await story.commit();
    await story.commit({ [`${to}notes/1.md`]: third });
    const after = await ciIn(join(story.clone(), to));
    expect(idOf(after, 'no child')).toBe(idOf(before, 'no child'));
    expect(idOf(after, 'letter by letter')).toBe(idOf(before, 'edges spell'));
    // A copy is another project.
    await story.commit({ 'z/cardpress.config.json': '{}', 'z/notes/1.md': third });
    const copy = await ciIn(join(story.clone(), 'z'));
    expect(idOf(copy, 'no child')).not.toBe(idOf(before, 'no child'));
  });

  it('says where a namespace came into the config later, and goes on with the name that the message gives', async () => {
    const story = await Story.begin({ 'notes/a.md': first });
    const before = await story.ci();
    await story.commit({ 'cardpress.config.json': '{ "namespace": "mine" }' });
    const changed = await story.ci();
    expect(idOf(changed, 'no child')).not.toBe(idOf(before, 'no child'));
    expect(changed.stderr).toMatch(/warning.*"mine".*lock-namespace/u);
    const name = /namespace: ("[a-z2-7]{16}")/u.exec(changed.stderr)?.[1] ?? '';
    await story.commit({ 'cardpress.config.json': `{ "namespace": ${name} }` });
    const settled = await story.ci();
    expect(cardOf(settled, 'no child')).toEqual(cardOf(before, 'no child'));
    expect(settled.stderr).not.toContain('lock-namespace');
  });

  it('says nothing of a namespace that was there when the notes began, or that a lock has', async () => {
    const story = await Story.begin({ 'notes/a.md': first, 'cardpress.config.json': '{ "namespace": "mine" }' });
    expect((await story.ci()).stderr).not.toContain('lock-namespace');
    await story.commit({ 'cardpress.config.json': '{}' });
    expect((await story.ci()).stderr).toMatch(/made the cards under "mine".*lock-namespace/u);
    await story.commit({ 'cardpress.config.json': '{ "namespace": "mine" }' });
    await story.commitLock();
    expect((await story.ci()).stderr).not.toContain('lock-namespace');
  });

  it('says that its first commit was replaced where the clone still knows', async () => {
    const story = await Story.begin({ 'notes/a.md': first });
    const clone = story.clone();
    const before = await ciIn(clone);
    story.nextDay().git('commit', '-q', '--amend', '-m', 'again');
    git(clone, 'fetch', '-q');
    git(clone, 'reset', '-q', '--hard', 'origin/main');
    const after = await ciIn(clone);
    expect(after.stderr).toMatch(/first commit of the repository was replaced.*lock-namespace/u);
    const name = /namespace: ("[a-z2-7]{16}")/u.exec(after.stderr)?.[1] ?? '';
    await story.commit({ 'cardpress.config.json': `{ "namespace": ${name} }` });
    expect(idOf(await story.ci(), 'no child')).toBe(idOf(before, 'no child'));
    expect((await story.build()).stdout).toContain('changed; commit it');
    expect((await buildIn(story.root)).stderr).not.toContain('lock-namespace');
  });

  it('keeps its name where an older history with notes of its own is merged in', async () => {
    const old = await Story.begin({ 'notes/old.md': note('Old', ['What is a rope?', 'A tree of strings.']) });
    const story = await Story.begin({ LICENSE: 'MIT', 'notes/a.md': first });
    await story.commit({ 'notes/a.md': second });
    const before = await story.ci();
    story.git('fetch', '-q', old.root, 'HEAD:theirs');
    story.nextDay().git('merge', '-q', '--no-edit', '--allow-unrelated-histories', '-X', 'ours', 'theirs');
    const after = await story.ci();
    expect(after.deck.notes).toHaveLength(3);
    expect(idOf(after, 'no child')).toBe(idOf(before, 'no child'));
    expect(idOf(after, 'edges spell')).toBe(idOf(before, 'edges spell'));
  });
});
