import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardpress } from '../support/cli.js';
import { project } from '../support/project.js';
import { endStories, idOf, published, Story } from '../support/story.js';

const stack = '## What is a stack?\n\nLast in, first out.\n';
const queue = '## What is a queue?\n\nFirst in, first out.\n';
const heap = '## What is a heap?\n\nA tree whose parents are larger.\n';
let root: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ root, remove } = await project({}));
});
afterEach(async () => {
  await remove();
  await endStories();
});

const write = async (path: string, text: string) => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
};
const build = (...words: string[]) => cardpress(root, 'build', '--only', 'deck', ...words);

describe('a README', () => {
  it('is read where it is the only note', async () => {
    await write('README.md', `# Notes\n\n${stack}`);
    const { code, stdout, stderr } = await build('.');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('1 question:');
  });

  it('is left out beside or above others with a line that says how many and how to have them read', async () => {
    await write('notes/README.md', `# Notes\n\n${stack}`);
    await write('notes/java/README.md', `# Java\n\n${queue}`);
    await write('notes/java/jvm.md', `# JVM\n\n${heap}`);
    const { stdout, stderr } = await build();
    expect(stdout).toContain('1 question:');
    expect(stderr.match(/left-out/gu)).toHaveLength(1);
    expect(stderr).toContain(
      '2 READMEs are left out, since other notes lie beside or below them, and they hold few questions of their own (also notes/README.md)',
    );
    // What the line says works.
    await write('cardpress.config.json', '{ "notes": ["notes", "**/README.md"] }');
    const then = await build();
    expect(then.stdout).toContain('3 questions:');
    expect(then.stderr).not.toContain('left-out');
    await write('cardpress.config.json', '{ "exclude": ["**/README.md"] }');
    const without = await build();
    expect(without.stdout).toContain('1 question:');
    expect(without.stderr).not.toContain('left-out');
  });

  it('of a folder without other notes is read where it asks something, and is no note where it does not', async () => {
    await write('notes/java/README.md', `# Java\n\n${queue}`);
    await write('notes/pictures/README.md', 'Pictures of the others.\n');
    await write('notes/a.md', `# A\n\n${stack}`);
    const { stdout, stderr } = await build('--strict');
    expect(stdout).toContain('2 questions:');
    expect(stderr).toBe('');
  });

  it('that was a note stays one when another is put beside it, with a lock, without, and of its folder alone', async () => {
    await write('notes/README.md', `# Notes\n\n${stack}\n${queue}`);
    await build();
    await write('notes/heaps.md', `# Heaps\n\n${heap}`);
    const { stdout, stderr } = await build();
    expect(stdout).toContain('1 new, 2 unchanged');
    expect(stderr).toBe('');
    expect((await build('notes/README.md')).stdout).toContain('2 unchanged');

    const story = await Story.begin({ 'notes/README.md': `# Notes\n\n${stack}\n${queue}` });
    const first = await story.ci();
    await story.commit({ 'notes/heaps.md': `# Heaps\n\n${heap}` });
    const second = await story.ci();
    expect(published(second)).toMatchObject(published(first));
    expect(Object.keys(published(second))).toHaveLength(3);
    // One that introduced others from the start never becomes a note.
    const other = await Story.begin({ 'notes/README.md': `# Notes\n\n${stack}`, 'notes/heaps.md': heap });
    expect(Object.keys(published(await other.ci()))).toHaveLength(1);
  });

  it('that holds questions is read beside others, in old versions too, and stays one when they come to hold those', async () => {
    const words = ['stack', 'queue', 'heap', 'graph', 'trie'];
    const asked = (form: (word: string) => string) => words.map(form).join('\n');
    const readme = `# Structures\n\nStar it.\n\n## Interview questions\n\n${asked(word => `1. What is a ${word}?`)}\n`;
    const story = await Story.begin({
      'notes/README.md': readme,
      'notes/a.md': `## How does a list grow?\n\nBy one.\n`,
    });
    const first = await story.ci();
    expect(Object.keys(published(first))).toHaveLength(6);
    expect(first.stderr).not.toContain('left-out');
    await story.commit({ 'notes/b.md': `## When does a list shrink?\n\nOn removal.\n` });
    const second = await story.ci();
    expect(published(second)).toMatchObject(published(first));
    // A build of one file alone goes by the same.
    expect((await story.run('build', 'notes/README.md', '--only', 'deck')).stdout).toContain('5 questions');
    // With a lock, other notes may hold them later.
    await story.commit({ 'notes/c.md': asked(word => `## Tell me of it: what is a ${word}?\n\nA structure.\n`) });
    expect((await story.run('build', '--only', 'deck')).stderr).not.toContain('left-out');
    expect((await story.run('check')).stdout).toContain('12 questions');
  });

  it('that is the contents of the others stays out, and so does the front page of a project', async () => {
    const titles = ['stack', 'queue', 'heap', 'graph', 'trie', 'deque'].map(word => `What is a ${word}?`);
    const body = titles.map(title => `## ${title}\n\nA structure.\n`).join('\n');
    await write('notes/all.md', body);
    await write('notes/README.md', `# Notes\n\n${titles.map(title => `- ${title}`).join('\n')}\n`);
    await write('README.md', '# Tool\n\n## What is it?\n\nA tool.\n\n## How to install it?\n\nRun it.\n');
    const { stdout, stderr } = await build('.');
    expect(stdout).toContain('6 questions:');
    expect(stderr).toContain('2 READMEs are left out');
  });
});

describe('a page about the project', () => {
  it('is left out beside a README with a line that says how to have it read, and keeps its cards once it has some', async () => {
    await write('README.md', `# Notes\n\n${stack}`);
    await write('AGENTS.md', `# Agents\n\n${queue}`);
    const { stdout, stderr } = await build('.');
    expect(stdout).toContain('1 question:');
    expect(stderr).toContain('AGENTS.md');
    expect(stderr).toContain('left out, since its name or folder is that of a page about the project');
    expect((await build('.', 'AGENTS.md')).stdout).toContain('1 new, 1 unchanged');
    expect((await build('.')).stdout).toContain('2 unchanged');
  });

  it('is left out of old versions too', async () => {
    const story = await Story.begin({ 'notes/README.md': `# Notes\n\n${stack}`, 'notes/AGENTS.md': `# A\n\n${queue}` });
    expect(Object.keys(published(await story.ci()))).toHaveLength(1);
    await story.commit({ 'notes/README.md': `# Notes\n\n${stack}\n${heap}` });
    expect(Object.keys(published(await story.ci()))).toHaveLength(2);
  });
});

describe('the files that are read', () => {
  it('are Markdown in any case and MDX, in old versions too', async () => {
    const story = await Story.begin({
      'notes/a.MD': `# A\n\n${stack}`,
      'notes/b.mdx': `import B from 'b'\n\n# B\n\n<B>\n\n${queue}\n</B>\n\n<B q="x" />\n`,
    });
    const first = await story.ci();
    expect(Object.keys(published(first))).toHaveLength(2);
    expect(first.stderr).toContain('mdx-left-out');
    await story.edit('notes/b.mdx', ['What is a queue?', 'How does a queue give back what was put in it?']);
    await story.commit();
    const second = await story.ci();
    expect(idOf(second, 'First in')).toBe(idOf(first, 'First in'));
    await rm(join(story.root, 'notes/a.MD'));
    expect((await story.run('check', '--fix')).code).toBe(0);
    expect(await story.read('notes/b.mdx')).toContain("import B from 'b'");
  });

  it('are those that `exclude` does not name by paths from the project folder', async () => {
    await write('notes/a.md', `# A\n\n${stack}`);
    await write('notes/b.md', `# B\n\n${queue}`);
    await write('cardpress.config.json', '{ "exclude": ["notes/b.md"] }');
    for (const words of [[], ['notes'], ['notes/*.md']])
      expect((await build(...words)).stdout).toContain('1 question:');
    expect((await build('notes/b.md')).stdout).toContain('1 question:');
  });
});

describe('a refresh', () => {
  it('says what it wipes, goes by the clock, and by SOURCE_DATE_EPOCH where that is set', async () => {
    await write('notes/a.md', `# A\n\n${stack}`);
    await build();
    const { stderr, stdout } = await build('--refresh');
    expect(stderr).toMatch(/warning +The note is newer than what readers have: .*`marked`, `leech`.* refresh/u);
    expect(stdout).toContain('1 updated');
    expect((await build()).stderr).toBe('');
  });
});

describe('decks', () => {
  it('that are renamed are said by build and diff, and of two packages too', async () => {
    const names = ['A', 'B', 'C'].map(
      name => [`notes/${name}.md`, `## What is ${name}?\n\n${name} is a letter.\n`] as const,
    );
    for (const [path, text] of names) await write(path, `# ${path.at(6)} letters\n\n${text}`);
    await build('--out-dir', 'one');
    for (const [path, text] of names) await write(path, `# ${path.at(6)} types\n\n${text}`);
    const said = (await cardpress(root, 'diff')).stdout;
    expect(said).toContain('1 card moves from A letters to A types; Anki leaves those that it has in A letters');
    expect(said.match(/moves from/gu)).toHaveLength(3);
    expect((await build('--out-dir', 'two')).stdout).toContain('1 card moves from C letters to C types');
    expect((await cardpress(root, 'diff')).stdout).not.toContain('moves');
    const two = (await cardpress(root, 'diff', join(root, 'one/deck.apkg'), 'two/deck.apkg')).stdout;
    expect(two).not.toContain(root);
    expect((await cardpress(root, 'diff', 'gone.apkg', 'two/deck.apkg')).stderr).toMatch(/^gone\.apkg cannot/u);
    expect(two).toContain('1 card moves from B letters to B types');
    expect(two).not.toContain('Merge note types');
    // What was published says the deck, where the lock is lost.
    await rm(join(root, 'cardpress.lock'));
    expect((await cardpress(root, 'diff', '--previous', 'one/deck.apkg')).stdout).toContain(
      'from A letters to A types',
    );
    const without = await cardpress(root, 'diff', '--previous', 'nowhere.apkg');
    expect(without.stderr).toMatch(/nowhere\.apkg.*nothing-published/su);
    expect(without.stdout).not.toContain('moves');
    expect((await cardpress(root, 'diff')).stderr).toBe('');
  });
});
