import { afterAll, expect, it } from 'vitest';
import { endStories, type Files, Story } from '../../support/story.js';

afterAll(endStories);

const titles = ['Full disk', 'Lost route', 'Slow login', 'Zombies', 'Clock drift', 'Hung mount'];

/** Files with a title and two parts that all of them have; those of odd numbers have no heading for the title. */
function filesOf(from: number, to: number): Files {
  const texts = titles.map((title, index) => {
    const parts = `## Scene\n\n${title} was reported.\n\n## Story\n\nWhat we found about ${title}.\n`;
    return [
      `notes/${title.toLowerCase().replace(' ', '-')}.md`,
      index % 2 === 0 ? `# ${title}\n\n${parts}` : parts,
    ] as const;
  });
  return Object.fromEntries(texts.slice(from, to));
}

const gone = (from: number, to: number): Files =>
  Object.fromEntries(Object.keys(filesOf(from, to)).map(path => [path, undefined]));

/** The ids of what a build makes, by question. */
async function idsOf(story: Story, ...words: string[]): Promise<Record<string, string>> {
  const { cards } = await story.ci(...words);
  return Object.fromEntries([...cards].map(([question, { guid }]) => [question, guid]).sort());
}

it('keeps the cards when a sixth file comes and when files go', async () => {
  const story = await Story.begin(filesOf(0, 5));
  const five = await idsOf(story);
  expect(Object.keys(five)).toEqual(['Clock drift', 'Full disk', 'Slow login', 'lost route', 'zombies']);
  await story.commit(filesOf(5, 6));
  const { 'hung mount': sixth, ...rest } = await idsOf(story);
  expect(sixth).toBeDefined();
  expect(rest).toEqual(five);
  await story.commit(gone(4, 6));
  const { 'Clock drift': _, ...four } = five;
  expect(await idsOf(story)).toEqual(four);
  // With the lock in the repository instead of its history.
  await story.commitLock();
  await story.commit(gone(1, 4));
  expect(await idsOf(story)).toEqual({ 'Full disk': five['Full disk'] });
});

it('keeps the cards that parts were before there were five files', async () => {
  const story = await Story.begin(filesOf(0, 4));
  const before = await idsOf(story);
  expect(Object.values(before)).toHaveLength(2);
  await story.commit(filesOf(4, 5));
  expect(await idsOf(story)).toMatchObject({ ...before, 'Clock drift': expect.any(String) });
});
