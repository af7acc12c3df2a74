import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { endStories, note, Story } from '../../support/story.js';

afterEach(async () => {
  vi.useRealTimers();
  await endStories();
});

const file = note('栈', ['什么是栈？', '后进先出的线性表。']);
const everywhere = '{ "notes": ["."] }';

/** The bytes of what a build in one year and in another makes. */
async function inTwoYears(story: Story, ...words: string[]): Promise<[Buffer, Buffer][]> {
  const made = [];
  for (const year of ['2100', '2200']) {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${year}-01-01`) });
    await story.run('build', '--only', 'deck,bank', ...words);
    made.push(await Promise.all(['deck.apkg', 'bank.json'].map(name => readFile(join(story.root, 'dist', name)))));
  }
  const [first = [], second = []] = made;
  return first.map((bytes, index) => [bytes, second[index] as Buffer]);
}

it.each([
  ['a file that is no note', { 'log.txt': 'x' }],
  ['a note that git does not know', { 'new.md': note('堆', ['什么是堆？', '一棵完全二叉树。']) }],
  ['a note that was edited', { 'a.md': file.replace('线性表', '表') }],
])('each build of the same files makes the same bytes, also without a lock: %s', async (_what, files) => {
  const story = await Story.begin({ 'cardpress.config.json': everywhere, 'a.md': file });
  await story.write(files);
  for (const words of [['env:CI=true'], []]) {
    for (const [one, other] of await inTwoYears(story, ...words)) expect(one.equals(other)).toBe(true);
  }
});

it('a note that was edited and not committed is newer than the last commit', async () => {
  const story = await Story.begin({ 'cardpress.config.json': everywhere, 'a.md': file });
  const before = await story.build('env:CI=true');
  await story.write({ 'a.md': file.replace('线性表', '表') });
  const after = await story.build('env:CI=true');
  expect(after.cards.get('什么是栈？')?.mod).toBeGreaterThan(before.cards.get('什么是栈？')?.mod as number);
});
