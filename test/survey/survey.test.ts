import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { configSchema } from '../../src/config/schema.js';
import { openRepository } from '../../src/git/repository.js';
import { countQuestions, formsOf } from '../../src/survey/count.js';
import { sortOut } from '../../src/survey/left-out.js';
import { markdownFiles } from '../../src/survey/markdown-files.js';
import { project } from '../support/project.js';
import { git } from '../support/repository.js';

let remove = async () => {};
afterEach(() => remove());

async function folder(files: Record<string, string>): Promise<string> {
  const made = await project(files);
  remove = made.remove;
  return made.root;
}

describe('the Markdown files of a folder', () => {
  it('are found by every ending, but for packages, hidden folders, links and what git ignores', async () => {
    const root = await folder({
      '2.md': '',
      '10.MD': '',
      'a/b.markdown': '',
      'c.mdx': '',
      'd.txt': '',
      'node_modules/x/README.md': '',
      'sub/node_modules/y.md': '',
      '.obsidian/z.md': '',
      'out/e.md': '',
      'one.md': '',
      '.gitignore': 'out\none.md\n',
    });
    const all = ['2.md', '10.MD', 'a/b.markdown', 'c.mdx'];
    expect(await markdownFiles(root, undefined)).toEqual([...all, 'one.md', 'out/e.md']);
    await symlink('a', join(root, 'link'));
    git(root, 'init', '-q');
    const repository = await openRepository(root);
    expect(await markdownFiles(root, repository)).toEqual(all);
    repository?.close();
  });
});

describe('what a file would ask', () => {
  it('is counted by form, drafts too, and a file that cannot be read asks nothing', async () => {
    const root = await folder({
      'a.md': '# T\n\n## What is a?\n\nb\n\n## Usage\n\nc\n',
      'b.md': 'Q: What is d?\nA: e\n\nQ: f\nA: g\n',
      'c.md': '---\ndraft: true\n---\n\n## Why h?\n\ni\n',
      'd.md': '\u0000\u0001'.repeat(50),
    });
    const counted = await countQuestions(root, ['a.md', 'b.md', 'c.md', 'd.md', 'gone.md'], configSchema.parse({}));
    expect(counted.map(({ questions, asking, isDraft }) => [questions, asking, isDraft])).toEqual([
      [2, 1, false],
      [2, 2, false],
      [1, 1, true],
      [0, 0, false],
      [0, 0, false],
    ]);
    expect(formsOf(counted)).toEqual([
      { form: 'headings', count: 3 },
      { form: 'qa-lines', count: 2 },
    ]);
  });
});

describe('what is left out', () => {
  it('is said with what leaves it out', async () => {
    const root = await folder({
      'notes/a.md': '',
      'notes/a.en.md': '',
      'notes/README.md': '',
      'notes/drafts/b.md': '',
      'README.md': '',
      'more/c.md': '',
      'notes/d.MDX': '',
    });
    const exclude = ['notes/drafts', '**/b.md'];
    const config = { notes: ['notes'], exclude };
    const { notes, leftOut } = await sortOut(root, config, await markdownFiles(root, undefined));
    expect(notes).toEqual(['notes/a.md', 'notes/d.MDX']);
    expect(Object.fromEntries(leftOut)).toEqual({
      'README.md': { why: 'elsewhere' },
      'more/c.md': { why: 'elsewhere' },
      'notes/a.en.md': { why: 'translation' },
      'notes/README.md': { why: 'readme' },
      'notes/drafts/b.md': { why: 'excluded', pattern: 'notes/drafts' },
    });
  });

  it('is nothing that is named', async () => {
    const root = await folder({ 'README.md': '', 'a.mdx': '' });
    const { exclude } = configSchema.parse({});
    const { notes, leftOut } = await sortOut(root, { notes: ['README.md', 'a.mdx'], exclude }, ['README.md', 'a.mdx']);
    expect(notes).toEqual(['a.mdx', 'README.md']);
    expect([...leftOut]).toEqual([]);
  });
});
