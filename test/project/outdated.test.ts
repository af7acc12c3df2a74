import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cardpress } from '../support/cli.js';
import { png } from '../support/png.js';
import { project } from '../support/project.js';

const picture = (name: string) => `## What is ${name}?\n\n![it](${name}.png)\n`;

let root: string;
let remove: () => Promise<void>;
let cache: Awaited<ReturnType<typeof project>>;

beforeEach(async () => {
  ({ root, remove } = await project({
    'notes/a.md': `# A\n\n${picture('red')}`,
    'notes/deep/b.md': `# B\n\n${picture('blue')}`,
    'notes/red.png': png(8, 8, [255, 0, 0]),
    'notes/deep/blue.png': png(8, 8, [0, 0, 255]),
  }));
  cache = await project({});
});
afterEach(async () => {
  await remove();
  await cache.remove();
});

const build = (...words: string[]) =>
  cardpress(
    root,
    'build',
    `env:XDG_CACHE_HOME=${cache.root}`,
    ...(words.length > 0 ? words : ['--only', 'crowdanki,markdown']),
  );
const write = (path: string, text: string) => writeFile(join(root, path), text);
const files = async () =>
  (await readdir(join(root, 'dist'), { recursive: true, withFileTypes: true }))
    .filter(one => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(root, 'dist').length + 1))
    .sort();

it('removes the pictures and notes of exported folders that are no longer made, and empty folders', async () => {
  await build();
  const first = await files();
  expect(first.filter(name => name.startsWith('crowdanki/'))).toHaveLength(4);
  expect(first).toContain('markdown/notes/deep/b.md');
  await rm(join(root, 'notes/deep'), { recursive: true });
  await build();
  const second = await files();
  expect(first.filter(name => !second.includes(name)).map(name => name.replace(/cardpress-\w+/u, 'X'))).toEqual(
    [
      'crowdanki/deep/deck.json',
      'crowdanki/deep/media/X.png',
      'crowdanki/A/deck.json',
      'crowdanki/A/media/X.png',
      'markdown/media/X.png',
      'markdown/notes/deep/b.md',
    ].sort(),
  );
  expect(await readdir(join(root, 'dist/markdown/notes'))).toEqual(['a.md']);
});

it('leaves what somebody else put there or changed, and says of which files it wrote', async () => {
  await build();
  await write('dist/crowdanki/mine.txt', 'mine');
  await write('dist/markdown/notes/deep/c.md', 'mine');
  await write('dist/markdown/notes/deep/b.md', 'changed');
  await rm(join(root, 'notes/deep'), { recursive: true });
  const { code, stderr } = await build();
  expect(code).toBe(0);
  expect(stderr).toMatch(/dist\/markdown\/notes\/deep\/b\.md\n.*changed since, so it stays\. outdated-file/u);
  expect(await files()).toEqual(
    expect.arrayContaining(['crowdanki/mine.txt', 'markdown/notes/deep/b.md', 'markdown/notes/deep/c.md']),
  );
  await write('notes/a.md', `# A\n\n${picture('red')}\nMore.\n`);
  expect((await build()).stderr).not.toContain('outdated-file');
});

it('leaves what an artifact wrote that is not made now', async () => {
  await build();
  const first = await files();
  await rm(join(root, 'notes/deep'), { recursive: true });
  await build('--only', 'bank');
  expect(await files()).toEqual(['bank.json', ...first]);
});

it('follows no link out of the folder', async () => {
  await build();
  const away = join(root, 'away');
  await rename(join(root, 'dist/markdown/notes/deep'), away);
  await symlink(away, join(root, 'dist/markdown/notes/deep'));
  await rm(join(root, 'notes/deep'), { recursive: true });
  await build();
  expect(await readFile(join(away, 'b.md'), 'utf8')).toContain('What is blue?');
});

it('takes a name in other letters for the same file', async () => {
  await mkdir(join(root, 'notes/x'));
  await write('notes/x/c.md', '# C\n\n## What is c?\n\nA letter.\n');
  await build();
  await rename(join(root, 'notes/x/c.md'), join(root, 'notes/x/C.md'));
  await build();
  // Where they are two files, the old one stays, which harms less than removing the new one where they are one.
  expect(await files()).toContain('markdown/notes/x/C.md');
});
