import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { project } from '../../support/project.js';
import { type Built, buildIn, endStories, note, Story } from '../../support/story.js';

afterEach(endStories);

const many = {
  'notes/a.md': note('SVM', ['优缺点', '间隔最大，训练慢。'], ['What is a map?', 'A function of keys.']),
  'notes/b.md': note('KNN', ['优缺点', '不用训练，预测慢。'], 'What is a set?', '{{c1::栈}}是什么？'),
};
const single = { 'notes/a.md': many['notes/a.md'] };
/** The second project's first commit differs from the first's in nothing but the time. */
const ways = { many, single };

/** What two decks have in common of all that Anki tells things by. */
function shared(a: Built, b: Built) {
  const both = (of: (built: Built) => (string | number)[]) => of(a).filter(one => of(b).includes(one));
  return {
    guids: both(({ deck }) => deck.notes.map(({ guid }) => guid)),
    notes: both(({ deck }) => deck.notes.map(({ id }) => id)),
    cards: both(({ deck }) => deck.cards.map(({ id }) => id)),
    types: both(({ deck }) => deck.noteTypes.map(({ id }) => id)),
  };
}
const nothing = { guids: [], notes: [], cards: [], types: [] };

describe.each(Object.entries(ways))('two projects with the same folders, titles and questions (%s)', (_way, files) => {
  it('share nothing where each has a lock', async () => {
    const [a, b] = [await Story.begin(files), await Story.begin(files).then(later)];
    expect(shared(await a.build(), await b.build())).toEqual(nothing);
    expect(shared(await a.ci(), await b.ci())).toEqual(nothing);
  });

  it('share nothing where CI builds them without a lock', async () => {
    const [a, b] = [await Story.begin(files), await Story.begin({ ...files, LICENSE: 'MIT' })];
    const [x, y] = [await a.ci(), await b.ci()];
    expect(x.cards.size).toBeGreaterThan(1);
    expect(shared(x, y)).toEqual(nothing);
  });

  it('share nothing without git, each with a lock', async () => {
    const [a, b] = [await project(files), await project(files)];
    expect(shared(await buildIn(a.root), await buildIn(b.root))).toEqual(nothing);
    await Promise.all([a.remove(), b.remove()]);
  });

  it('share nothing in one repository, each in a folder of its own, with locks and without', async () => {
    const story = await Story.begin({
      ...below('x', files),
      ...below('y', files),
      'x/cardpress.config.json': '{}',
      'y/cardpress.config.json': '{}',
    });
    const of = (root: string, ...words: string[]) =>
      Promise.all(['x', 'y'].map(one => buildIn(join(root, one), ...words)));
    const [x, y] = await of(story.clone(), 'env:CI=true');
    expect(shared(x as Built, y as Built)).toEqual(nothing);
    const [xLocked, yLocked] = await of(story.root);
    expect(shared(xLocked as Built, yLocked as Built)).toEqual(nothing);
    expect(shared(x as Built, xLocked as Built).guids).toHaveLength((x as Built).deck.notes.length);
  });
});

it('a copy of a project that has its lock with it is the same project', async () => {
  const a = await Story.begin(single);
  const before = await a.commitLock();
  const copy = join(a.aside, 'copy');
  await cp(a.root, copy, { recursive: true });
  expect(shared(before, await buildIn(copy)).guids).toHaveLength(2);
});

function below(folder: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
}

/** A build without a lock has no random name once notes are committed, so this project began on another day. */
async function later(story: Story): Promise<Story> {
  story.nextDay().git('commit', '-q', '--amend', '--no-edit', '--date', `${story.time} +0000`);
  return story;
}
