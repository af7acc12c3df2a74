import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { facesModified } from '../../../src/artifacts/deck/faces-modified.js';
import { png } from '../../support/png.js';
import { type Built, cardOf, endStories, note, published, Story } from '../../support/story.js';

afterEach(endStories);

const file = note(
  'Queues',
  ['What does a queue promise?', 'What came first is handed out first.'],
  ['What does a bounded queue do when it is full?', 'It lets the producer wait, or drops something.'],
);
const words = ['handed out first', 'lets the producer wait'];
const front = (tags: string) => `---\ntags: [${tags}]\n---\n\n${file}`;

/** What CI publishes before and after a change, without a lock and with one in each commit. */
async function both(files: Record<string, string>, change: (story: Story) => Promise<void>) {
  const run = async (lock: boolean): Promise<[Built, Built]> => {
    const story = await Story.begin(files);
    if (lock) await story.commitLock();
    const before = await story.ci();
    await change(story);
    await story.commit();
    if (lock) await story.commitLock();
    return [before, await story.ci()];
  };
  const [[before, after], locked] = await Promise.all([run(false), run(true)]);
  expect([published(before), published(after)]).toEqual(locked.map(published));
  return { before, after };
}

/** Notes that are newer, by a word of each. */
function newer(before: Built, after: Built): string[] {
  return words.filter(word => cardOf(after, word).mod > cardOf(before, word).mod);
}

describe('CI without a lock brings to Anki what a card shows besides its words', () => {
  it('tags in the front matter', async () => {
    const { before, after } = await both({ 'notes/a.md': front('java') }, story =>
      story.write({ 'notes/a.md': front('java, queues') }),
    );
    expect(cardOf(after, 'handed').tags).toEqual(['java', 'queues']);
    expect(newer(before, after)).toEqual(words);
  });

  it('the section', async () => {
    const sections = (name: string) =>
      `# Queues\n\n## ${name}\n\n#${file.slice(file.indexOf('##')).replace('\n##', '\n###')}`;
    const { before, after } = await both({ 'notes/a.md': sections('Promises') }, story =>
      story.write({ 'notes/a.md': sections('What they promise in general') }),
    );
    expect(newer(before, after)).toEqual(words);
  });

  it('the title of the file above the section', async () => {
    const below = (title: string) =>
      `# ${title}\n\n## Promises\n\n#${file.slice(file.indexOf('##')).replace('\n##', '\n###')}`;
    const { before, after } = await both({ 'notes/a.md': below('Queues') }, story =>
      story.write({ 'notes/a.md': below('Queues and deques') }),
    );
    expect(cardOf(after, 'handed').fields.Section).toBe('Queues and deques › Promises');
    expect(newer(before, after)).toEqual(words);
  });

  it('the title of a file that is a tag, since its folder has many files', async () => {
    const others = Array.from({ length: 30 }, (_, at) => [`notes/n${at}.md`, note(`N${at}`, `What is n${at}?`)]);
    const { before, after } = await both({ 'notes/a.md': file, ...Object.fromEntries(others) }, story =>
      story.edit('notes/a.md', ['# Queues', '# Queues and deques']),
    );
    expect(cardOf(before, 'handed').tags).toEqual(['Queues']);
    expect(cardOf(after, 'handed').tags).toEqual(['Queues_and_deques']);
    expect(newer(before, after)).toEqual(words);
    expect(cardOf(after, 'n7').mod).toBe(cardOf(before, 'n7').mod);
  });

  it('the title of a file that becomes a tag, since files come to its folder', async () => {
    const others = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [`notes/n${at}.md`, note(`N${at}`, `What is n${at}?`)]),
      );
    const { before, after } = await both({ 'notes/a.md': file, ...others(29) }, story => story.write(others(30)));
    expect(cardOf(before, 'handed').tags).toEqual([]);
    expect(cardOf(after, 'handed').tags).toEqual(['Queues']);
    expect(newer(before, after)).toEqual(words);
  });

  it('the name of the file', async () => {
    const { before, after } = await both({ 'notes/a.md': file }, async story => {
      story.git('mv', 'notes/a.md', 'notes/queues.md');
    });
    expect(cardOf(after, 'handed').fields.Source).toBe('notes/queues.md');
    expect(newer(before, after)).toEqual(words);
  });

  it('the label, and nothing of the other question', async () => {
    const { before, after } = await both({ 'notes/a.md': file }, story =>
      story.edit('notes/a.md', ['## What does a queue', '## Q7: What does a queue']),
    );
    expect(newer(before, after)).toEqual(['handed out first']);
  });

  it('a cloze that was a basic card, as a new note', async () => {
    const { before, after } = await both({ 'notes/a.md': file }, story =>
      story.edit('notes/a.md', ['came first', '{{c1::came first}}']),
    );
    const old = new Set(before.deck.notes.map(({ guid }) => guid));
    expect(after.deck.notes.filter(({ guid }) => !old.has(guid))).toHaveLength(1);
    expect(newer(before, after).filter(word => word !== 'handed out first')).toEqual([]);
  });
});

describe('card faces of the project', () => {
  const config = { 'cardpress.config.json': '{ "templates": { "anki": "faces" } }' };
  const style = (colour: string) => ({ 'faces/style.css': `.card { color: ${colour}; }\n` });

  it.each([[true], [false]])('reach Anki when they change, and when the change is reverted (locks: %s)', async lock => {
    const sides = Object.fromEntries(
      await Promise.all(
        ['front.html', 'back.html'].map(async name => [
          `faces/${name}`,
          await readFile(new URL(`../../../templates/anki/${name}`, import.meta.url), 'utf8'),
        ]),
      ),
    );
    const story = await Story.begin({ 'notes/a.md': file, ...config, ...sides, ...style('red') });
    if (lock) await story.commitLock();
    const first = timesOfTypes(await story.ci());
    await story.commit(style('blue'));
    if (lock) {
      await story.build();
      story.git('commit', '-qa', '--amend', '--no-edit');
    }
    const second = timesOfTypes(await story.ci());
    story.nextDay().git('revert', '--no-edit', 'HEAD');
    const third = timesOfTypes(await story.ci());
    expect(second).toBeGreaterThan(first);
    expect(third).toBeGreaterThan(second);
    await story.commit({ README: 'text' });
    expect(timesOfTypes(await story.ci())).toBe(third);
  });
});

it.each([[true], [false]])('a look that the config chooses reaches Anki (locks: %s)', async lock => {
  const config = (anki: string) => ({ 'cardpress.config.json': JSON.stringify({ templates: { anki } }) });
  const story = await Story.begin({ 'notes/a.md': file, ...config('plain') });
  if (lock) await story.commitLock();
  const before = timesOfTypes(await story.ci());
  // The config chooses among the looks of a cardpress that was there before.
  while (story.time <= facesModified) story.nextDay();
  await story.commit(config('paper'));
  if (lock) await story.commitLock();
  const after = timesOfTypes(await story.ci());
  expect(after).toBeGreaterThan(before);
  await story.commit({ README: 'text' });
  expect(timesOfTypes(await story.ci())).toBe(after);
});

it('a picture that changed reaches Anki without a lock', async () => {
  const withPicture = file.replace('handed out first.', 'handed out first.\n\n![q](q.png)');
  const story = await Story.begin({ 'notes/a.md': withPicture, 'notes/q.png': png(4, 4, [1, 2, 3]) });
  const before = await story.ci();
  await story.commit({ 'notes/q.png': png(4, 4, [200, 2, 3]) });
  const after = await story.ci();
  expect(newer(before, after)).toEqual(['handed out first']);
});

/** The newest time of the note types. */
function timesOfTypes({ deck }: Built): number {
  return Math.max(...deck.noteTypes.map(({ mod }) => mod));
}
