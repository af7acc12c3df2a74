import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardpress } from '../support/cli.js';
import { readPackage } from '../support/package.js';
import { project } from '../support/project.js';

const note = (title: string, ...questions: string[]) =>
  `# ${title}\n\n${questions.map(question => `## What is ${question}?\n\nall about ${question}\n`).join('\n')}`;
const files = {
  'notes/a.md': note('A', 'a stack', 'a queue'),
  'notes/b.md': note('B', 'a graph'),
  'notes/sub/c.md': note('C', 'a tree'),
  'notes/sub/old/d.md': note('D', 'a heap'),
};
let top: string;
let root: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ root: top, remove } = await project(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`p/${path}`, text])),
  ));
  root = join(top, 'p');
});
afterEach(() => remove());

const write = (path: string, text: string) => writeFile(join(root, path), text);
const lock = () => readFile(join(root, 'cardpress.lock'), 'utf8');

/** Entries by their question: whether it is retired, and when it was last published. */
async function entries() {
  const lines = (await lock()).split('\n').filter(line => /^\["[a-z2-7]{16}"/u.test(line));
  return new Map(
    lines.map(line => {
      const [, , , file, , modified, retired, , , question] = JSON.parse(line);
      return [question as string, { file, modified, retired }];
    }),
  );
}

async function build(time: number, ...words: string[]) {
  const run = await cardpress(root, 'build', '--only', 'deck', `env:SOURCE_DATE_EPOCH=${time}`, ...words);
  if (run.code !== 0) throw new Error(run.stderr);
  return run;
}

describe('a build of a part', () => {
  it.each([
    ['a file', ['notes/a.md']],
    ['a folder', ['notes/sub']],
    ['a glob', ['notes/*.md']],
    ['several', ['notes/b.md', 'notes/sub/old']],
  ])('%s changes nothing in the lock where the notes did not change', async (_what, words) => {
    await build(1000);
    const before = await lock();
    const { stdout } = await build(2000, ...words);
    expect(stdout).not.toContain('cardpress.lock');
    expect(stdout).not.toMatch(/new|retired|updated/u);
    expect(await lock()).toBe(before);
    expect((await build(3000)).stdout).toContain('5 unchanged');
  });

  it('retires what is gone from it, also with a whole file, and leaves what is gone elsewhere', async () => {
    await build(1000);
    await write('notes/a.md', note('A', 'a stack'));
    await rm(join(root, 'notes/sub/c.md'));
    await build(2000, 'notes/a.md');
    expect((await entries()).get('What is a queue?')).toMatchObject({ retired: 2000 });
    expect((await entries()).get('What is a tree?')).toMatchObject({ retired: 0 });
    await build(3000, 'notes/sub');
    expect((await entries()).get('What is a tree?')).toMatchObject({ retired: 3000 });
  });

  it('covers by a glob a file that was deleted, and not what the glob does not mean', async () => {
    await build(1000);
    await rm(join(root, 'notes/b.md'));
    await rm(join(root, 'notes/sub/c.md'));
    await build(2000, 'notes/*.md');
    expect((await entries()).get('What is a graph?')).toMatchObject({ retired: 2000 });
    expect((await entries()).get('What is a tree?')).toMatchObject({ retired: 0 });
  });

  it('finds again what was moved into it from a file that is gone, and not what is still there', async () => {
    await build(1000);
    await rename(join(root, 'notes/b.md'), join(root, 'notes/sub/b.md'));
    const { stdout } = await build(2000, 'notes/sub');
    expect(stdout).toContain('1 updated');
    expect(stdout).not.toContain('new');
    await write('notes/sub/copy.md', note('Copy', 'a stack'));
    expect((await build(3000, 'notes/sub')).stdout).toContain('1 new');
    expect((await entries()).get('What is a queue?')).toMatchObject({ file: 'notes/a.md', retired: 0 });
  });

  it('keeps out what the config excludes, wherever the search begins, and takes a file that is named', async () => {
    await write('cardpress.config.json', '{ "exclude": ["notes/sub/old"] }');
    await build(1000);
    expect((await build(2000, 'notes/sub')).stdout).toContain('1 unchanged');
    expect((await build(3000, 'notes/sub/old/d.md')).stdout).toContain('1 new');
    expect((await entries()).get('What is a heap?')).toMatchObject({ file: 'notes/sub/old/d.md', retired: 0 });
  });

  it('retires what the config excludes from now on, and leaves what it never named', async () => {
    await write('other.md', note('Other', 'a trie'));
    await build(1000);
    await build(2000, 'other.md');
    await write('cardpress.config.json', '{ "exclude": ["notes/sub/old"] }');
    await build(3000);
    expect((await entries()).get('What is a heap?')).toMatchObject({ retired: 3000 });
    expect((await entries()).get('What is a trie?')).toMatchObject({ file: 'other.md', retired: 0 });
  });

  it('makes the cards of the whole: decks, tags and language depend on all files', async () => {
    const many = Array.from({ length: 31 }, (_, index) => `n${index}`);
    for (const name of many)
      await write(`notes/${name}.md`, `# ${name}\n\n## 什么是${name}？\n\n${name}的定义在这里。\n`);
    await write('notes/en.md', note('En', 'a rope'));
    const notesOf = async () => (await readPackage(await readFile(join(root, 'dist/deck.apkg')))).notes;
    await build(1000);
    const whole = (await notesOf()).find(({ fields }) => fields.Question?.includes('rope'));
    const before = await lock();
    await build(2000, 'notes/en.md');
    expect(await lock()).toBe(before);
    const [part] = await notesOf();
    expect(part).toEqual(whole);
  });

  it('is not stopped by mistakes elsewhere', async () => {
    await build(1000);
    await writeFile(join(root, 'notes/b.md'), new Uint8Array([0x81, 0xff, 0xd6, 0xff]));
    const { stderr } = await build(2000, 'notes/a.md');
    expect(stderr).not.toContain('b.md');
  });
});

describe('notes from elsewhere', () => {
  it('are built with ids that stay, and get no line', async () => {
    await build(1000);
    const before = await lock();
    await writeFile(join(top, 'x.md'), note('X', 'a stack', 'a bag'));
    const guids = async () =>
      (await readPackage(await readFile(join(root, 'dist/deck.apkg')))).notes.map(({ guid }) => guid);
    const { stderr, stdout } = await build(2000, '../x.md', 'notes/b.md');
    const first = await guids();
    // One asks what the project asks too: its card is another one, whether the project's own is in this deck or not.
    expect(first.filter(guid => before.includes(guid))).toHaveLength(1);
    expect(new Set(first).size).toBe(3);
    expect(stdout).toContain('2 new, 1 unchanged');
    expect(stderr.match(/foreign-notes/gu)).toHaveLength(1);
    expect(stderr).toContain('../x.md');
    expect(await lock()).toBe(before);
    await build(3000, '../x.md', 'notes/b.md');
    expect(await guids()).toEqual(first);
  });

  it('alone make no lock', async () => {
    await writeFile(join(top, 'x.md'), note('X', 'a bag'));
    await write('cardpress.config.json', '{ "namespace": "mine" }');
    const { stdout } = await build(1000, '../x.md');
    expect(stdout).not.toContain('cardpress.lock');
    await expect(lock()).rejects.toThrow('ENOENT');
  });
});

describe('a build without a deck', () => {
  it('retires and stamps nothing, and keeps what is new', async () => {
    await build(1000);
    await write(
      'notes/a.md',
      `${note('A', 'a stack').replace('all about', 'everything about')}\n## What is a rope?\n\nb\n`,
    );
    const { stdout } = await cardpress(root, 'build', '--only', 'bank', 'env:SOURCE_DATE_EPOCH=2000');
    expect(stdout).toContain('cardpress.lock');
    const found = await entries();
    expect(found.get('What is a queue?')).toMatchObject({ retired: 0, modified: 1000 });
    expect(found.get('What is a stack?')).toMatchObject({ modified: 1000 });
    expect(found.get('What is a rope?')).toMatchObject({ modified: 2000 });
    expect((await build(3000)).stdout).toContain('1 updated, 4 unchanged, 1 retired');
    expect((await entries()).get('What is a stack?')).toMatchObject({ modified: 3000 });
  });

  it('check writes nothing', async () => {
    await build(1000);
    const before = await lock();
    await write('notes/a.md', note('A', 'a stack', 'a rope'));
    await cardpress(root, 'check');
    await cardpress(root, 'diff', 'notes/a.md');
    expect(await lock()).toBe(before);
  });
});
